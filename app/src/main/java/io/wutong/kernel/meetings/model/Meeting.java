package io.wutong.kernel.meetings.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 例会: one meeting as it stands, or as it was when it was held. A projection: every act records what
 * it changed of this.
 *
 * @param name of its series, as it was called when it was opened
 * @param unit the office that holds it
 * @param chair the person who chairs it
 * @param meetsAt when it meets
 * @param cutOffAt until when is reported for it
 * @param since from when: the cut-off of the meeting before
 * @param previous the meeting before, in the series
 * @param about what it is about
 * @param drawn when its agenda was made last; none before the cut-off
 * @param heldAt when it was held; from then on agenda and figures stay as they were
 * @param document its minutes, in the room of documents
 * @param audience who sees what
 * @param lines its agenda, by id
 * @param counts its figures, by unit
 */
public record Meeting(
    UUID id,
    int version,
    UUID series,
    String name,
    UUID unit,
    UUID chair,
    Instant meetsAt,
    Instant cutOffAt,
    Instant since,
    @Nullable UUID previous,
    About about,
    @Nullable Drawn drawn,
    @Nullable Instant heldAt,
    Header header,
    @Nullable UUID document,
    Audience audience,
    SortedMap<String, Line> lines,
    SortedMap<String, Count> counts) {

  public Meeting {
    lines = new TreeMap<>(lines);
    counts = new TreeMap<>(counts);
  }

  /** Which units' matters of which campaigns; all when empty. */
  public record About(List<UUID> units, List<UUID> campaigns) {
    public About {
      units = List.copyOf(units);
      campaigns = List.copyOf(campaigns);
    }
  }

  /**
   * @param at when it was made
   * @param last the moment with which its figures are compared
   */
  public record Drawn(Instant at, Instant last) {}

  /**
   * @param readers the units that see it
   * @param office the office and all above it: they see every figure, and what is no matter yet
   */
  public record Audience(List<UUID> readers, List<UUID> office) {
    public Audience {
      readers = List.copyOf(readers);
      office = List.copyOf(office);
    }
  }

  /** Whether it was held. */
  public boolean isHeld() {
    return heldAt != null;
  }

  /** The agenda in order: section by section, what was put aside last. */
  public List<Line> agenda() {
    return lines.values().stream()
        .sorted(
            Comparator.comparing(Line::section)
                .thenComparing(Line::aside)
                .thenComparing(Line::place)
                .thenComparing(Line::id))
        .toList();
  }

  /** With another agenda and other figures. */
  public Meeting drawn(Drawn when, SortedMap<String, Line> agenda, SortedMap<String, Count> all) {
    return with(when, heldAt, header, document, agenda, all);
  }

  /** With another agenda. */
  public Meeting arranged(SortedMap<String, Line> agenda) {
    return with(drawn, heldAt, header, document, agenda, counts);
  }

  /** Held. */
  public Meeting held(Instant at) {
    return with(drawn, at, header, document, lines, counts);
  }

  /** With another head. */
  public Meeting headed(Header other) {
    return with(drawn, heldAt, other, document, lines, counts);
  }

  /** With its minutes. */
  public Meeting minuted(UUID minutes) {
    return with(drawn, heldAt, header, minutes, lines, counts);
  }

  /** The same version with another agenda and other figures: as somebody sees it. */
  public Meeting seen(SortedMap<String, Line> agenda, SortedMap<String, Count> all) {
    return at(version, drawn, heldAt, header, document, agenda, all);
  }

  private Meeting with(
      @Nullable Drawn when,
      @Nullable Instant held,
      Header head,
      @Nullable UUID minutes,
      SortedMap<String, Line> agenda,
      SortedMap<String, Count> all) {
    return at(version + 1, when, held, head, minutes, agenda, all);
  }

  private Meeting at(
      int newVersion,
      @Nullable Drawn when,
      @Nullable Instant held,
      Header head,
      @Nullable UUID minutes,
      SortedMap<String, Line> agenda,
      SortedMap<String, Count> all) {
    return new Meeting(
        id,
        newVersion,
        series,
        name,
        unit,
        chair,
        meetsAt,
        cutOffAt,
        since,
        previous,
        about,
        when,
        held,
        head,
        minutes,
        audience,
        agenda,
        all);
  }
}
