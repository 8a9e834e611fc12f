package io.wutong.kernel.meetings.model;

import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.Status;
import io.wutong.kernel.ledger.model.Asks;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.lights.Light;
import io.wutong.shared.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Out of matters and decisions: the lines of an agenda on a day. */
public final class Drawing {

  private final UUID meeting;
  private final LocalDate day;
  private final List<Line> lines = new ArrayList<>();

  private Drawing(UUID meeting, LocalDate day) {
    this.meeting = meeting;
    this.day = day;
  }

  /**
   * What an agenda is made of.
   *
   * @param noted red, or asking for something
   * @param silent without the report that was due
   * @param minutes of the meetings before, the latest first
   * @param decided the matters that became of those minutes
   */
  public record Found(
      List<Matter> noted, List<Matter> silent, List<Document> minutes, List<Matter> decided) {}

  /** The lines, in the order in which they were found. */
  public static List<Line> lines(UUID meeting, LocalDate day, Found found) {
    var drawing = new Drawing(meeting, day);
    drawing.followUp(found);
    found.noted().forEach(drawing::noted);
    found.silent().forEach(matter -> drawing.add(Section.SILENT, matter, "", Ask.NONE));
    return drawing.lines;
  }

  /** The last meeting's decisions all, those of earlier ones while they are open. */
  private void followUp(Found found) {
    Map<UUID, Matter> matters = new HashMap<>();
    found.decided().forEach(matter -> matters.put(matter.id(), matter));
    boolean latest = true;
    for (Document document : found.minutes()) {
      for (Candidate candidate : document.candidates()) {
        UUID became = candidate.matter();
        Matter matter = became == null ? null : matters.get(became);
        if (matter != null && (latest || matter.state().isOpen())) {
          add(Section.FOLLOW_UP, matter, "", Ask.NONE);
        } else if (!document.header().sensitive() && isUndecided(candidate)) {
          undecided(document, candidate);
        }
      }
      latest = false;
    }
  }

  private static boolean isUndecided(Candidate candidate) {
    return candidate.status() == Status.OPEN || candidate.status() == Status.ACCEPTED;
  }

  /** It is no matter yet, so nobody but the office may see it. */
  private void undecided(Document document, Candidate candidate) {
    UUID id = Ids.named("meeting-line", "%s/%s".formatted(meeting, candidate.id()));
    Line.Said said =
        Line.Said.own(
            candidate.draft().title(), document.header().title(), candidate.draft().lead());
    lines.add(new Line(id, Section.FOLLOW_UP, null, true, 0, false, "", said));
  }

  private void noted(Matter matter) {
    Asks asks = matter.asks();
    if (matter.dates().lightOn(day) == Light.RED) {
      add(Section.RED, matter, "", Ask.NONE);
    }
    if (matter.state().isOpen() && matter.wasDispatched()) {
      for (Asks.Coordination help : asks.coordinations()) {
        String key = "%s/%s".formatted(help.by(), help.unit());
        add(Section.HELP, matter, key, new Ask(help.unit(), help.what(), help.until()));
      }
    }
    if (asks.reassignment() != null) {
      Ask ask = new Ask(asks.reassignment().unit(), asks.reassignment().reason(), null);
      add(Section.DISPUTE, matter, "", ask);
    }
    if (asks.extension() != null) {
      Ask ask = new Ask(asks.extension().unit(), asks.extension().reason(), asks.extension().to());
      add(Section.EXTENSION, matter, "", ask);
    }
  }

  private record Ask(@Nullable UUID of, String what, @Nullable LocalDate by) {
    static final Ask NONE = new Ask(null, "", null);
  }

  /** A line of a meeting about a matter is the same one whenever the agenda is made. */
  private void add(Section section, Matter matter, String key, Ask ask) {
    UUID id =
        Ids.named("meeting-line", "%s/%s/%s/%s".formatted(meeting, section, matter.id(), key));
    if (lines.stream().noneMatch(line -> line.id().equals(id))) {
      lines.add(new Line(id, section, matter.id(), false, 0, false, "", said(matter, ask)));
    }
  }

  private Line.Said said(Matter matter, Ask ask) {
    return new Line.Said(
        matter.content().title(),
        matter.origin().number(),
        matter.leadUnit(),
        matter.state(),
        matter.dates().lightOn(day),
        matter.dates().promisedOn(),
        matter.dates().dueOn(),
        matter.progress().percent(),
        matter.progress().words(),
        matter.dates().extensions(),
        ask.of(),
        ask.what(),
        ask.by());
  }
}
