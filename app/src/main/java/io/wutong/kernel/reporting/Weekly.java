package io.wutong.kernel.reporting;

import io.wutong.kernel.campaigns.Campaign;
import io.wutong.kernel.campaigns.Campaigns;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.journal.Recorded;
import io.wutong.kernel.ledger.Looking;
import io.wutong.kernel.ledger.OpenPart;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Right;
import io.wutong.kernel.reporting.model.Standing;
import io.wutong.kernel.reporting.store.ReportRows;
import io.wutong.kernel.reporting.store.ReportRows.Report;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the weekly sheet (本周报送): all that the actor's unit may report on, side by side. */
@Service
public class Weekly {

  /** More than any unit keeps open; what lies beyond is counted. */
  private static final int LINES_MAX = 500;

  private final Reporting reporting;
  private final ReportRows reports;
  private final Looking looking;
  private final Campaigns campaigns;
  private final Journal journal;
  private final People people;
  private final ProductClock clock;

  Weekly(
      Reporting reporting,
      ReportRows reports,
      Looking looking,
      Campaigns campaigns,
      Journal journal,
      People people,
      ProductClock clock) {
    this.reporting = reporting;
    this.reports = reports;
    this.looking = looking;
    this.campaigns = campaigns;
    this.journal = journal;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The sheet.
   *
   * @param since the beginning of this week: what was said from then on counts as this week's where
   *     no campaign asks for regular reports
   * @param total how many parts there are, also beyond the lines
   */
  public record Sheet(List<Line> lines, Instant since, int total) {}

  /** The sheet of the actor's unit. */
  @Transactional(readOnly = true)
  public Sheet sheet() {
    LocalDate today = clock.today();
    var rights = people.directory().rights(Acting.get(), today);
    if (!rights.contains(Right.PREPARE) && !rights.contains(Right.SIGN)) {
      throw Refusal.forbidden("weekly-not-yours").refused();
    }
    Instant now = clock.now();
    Instant since =
        today
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .atStartOfDay(ProductClock.ZONE)
            .toInstant();
    List<OpenPart> parts = looking.ownParts(LINES_MAX);
    Map<UUID, Round> rounds = roundsNow(now);
    List<Instant> opens = new ArrayList<>();
    for (OpenPart part : parts) {
      Round round = round(rounds, part);
      opens.add(round == null ? since : round.opens());
    }
    Map<UUID, List<Recorded>> said = said(parts, opens);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      OpenPart part = parts.get(i);
      List<Recorded> words = said.getOrDefault(part.matter(), List.of());
      lines.add(line(part, round(rounds, part), opens.get(i), words, today));
    }
    int total = parts.size() < LINES_MAX ? parts.size() : looking.countOwnParts();
    return new Sheet(lines, since, total);
  }

  private Map<UUID, Round> roundsNow(Instant now) {
    Map<UUID, Round> rounds = new HashMap<>();
    for (Campaign campaign : campaigns.list()) {
      Round round = reporting.findRound(campaign, now);
      if (round != null) {
        rounds.put(campaign.id(), round);
      }
    }
    return rounds;
  }

  private static @Nullable Round round(Map<UUID, Round> rounds, OpenPart part) {
    return part.campaign() == null ? null : rounds.get(part.campaign());
  }

  /** The words of the last report before each moment and of the last one since, by matter. */
  private Map<UUID, List<Recorded>> said(List<OpenPart> parts, List<Instant> opens) {
    List<UUID> matters = parts.stream().map(OpenPart::matter).toList();
    List<Report> last = reports.around(Acting.get().unit(), matters, opens);
    Map<UUID, List<Recorded>> said = new HashMap<>();
    for (Recorded recorded :
        journal.at(
            last.stream().map(one -> new Journal.Place(one.matter(), one.version())).toList())) {
      said.computeIfAbsent(recorded.entry().subject(), id -> new ArrayList<>()).add(recorded);
    }
    return said;
  }

  private static Line line(
      OpenPart part, @Nullable Round round, Instant opens, List<Recorded> said, LocalDate today) {
    List<Recorded> inOrder =
        said.stream().sorted(Comparator.comparing(each -> each.entry().version())).toList();
    Line.Words last = null;
    Line.Words now = null;
    Instant first = null;
    for (Recorded recorded : inOrder) {
      var entry = recorded.entry();
      Line.Words words = new Line.Words(entry.recordedAt(), entry.body().get("said"));
      if (entry.recordedAt().isBefore(opens)) {
        last = words;
      } else {
        now = words;
        first = first == null ? words.at() : first;
      }
    }
    // A co-unit may report; what it owes, it owes the lead.
    boolean lead = part.unit().equals(part.lead());
    return new Line(
        part,
        part.lightOn(today),
        round,
        round != null && lead ? Standing.said(part, round, first) : null,
        last,
        now);
  }
}
