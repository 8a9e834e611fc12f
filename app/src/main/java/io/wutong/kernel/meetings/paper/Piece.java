package io.wutong.kernel.meetings.paper;

import io.wutong.shared.print.Column;
import java.util.List;

/** A piece of the paper, as it is to be said, whatever it is written with. */
sealed interface Piece {

  /** What the paper is called. */
  record Title(String words) implements Piece {}

  /** A line of running words. */
  record Words(String words) implements Piece {}

  /** What the pieces up to the next one are about. */
  record Heading(String words) implements Piece {}

  /** A table. */
  record Table(List<Column> columns, List<List<String>> rows) implements Piece {}
}
