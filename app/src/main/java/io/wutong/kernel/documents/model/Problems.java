package io.wutong.kernel.documents.model;

import io.wutong.shared.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;

/** The problems of a file: the first of them by cell, all of them by number. One thread writes. */
public final class Problems {

  private static final int KEPT = 500;

  private final List<Problem> first = new ArrayList<>();
  private volatile int count;

  /** One more. */
  public void add(Problem problem) {
    synchronized (first) {
      if (first.size() < KEPT) {
        first.add(problem);
      }
      count = count + 1;
    }
  }

  /** One more, about a cell. */
  public void add(String sheet, Cell cell, String heading, Refusal refusal) {
    add(new Problem(sheet, cell.address(), heading, cell.text(), refusal));
  }

  /** The first ones, in the order of the file. */
  public List<Problem> first() {
    synchronized (first) {
      return List.copyOf(first);
    }
  }

  /** How many there are. */
  public int count() {
    return count;
  }
}
