package io.wutong.kernel.reporting;

import io.wutong.kernel.calendar.Calendar;
import io.wutong.kernel.campaigns.Campaign;
import io.wutong.kernel.campaigns.Campaigns;
import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.ledger.Looking;
import io.wutong.kernel.ledger.OpenPart;
import io.wutong.kernel.ledger.model.Serving;
import io.wutong.kernel.packs.Rhythm;
import io.wutong.kernel.reporting.model.Rounds;
import io.wutong.kernel.reporting.model.Standing;
import io.wutong.kernel.reporting.store.ReportRows;
import io.wutong.kernel.reporting.store.ReportRows.Report;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of reporting: rounds, and who has reported in them. Everybody is told of the matters
 * that they read; the house is told of all.
 */
@Service
public class Reporting {

  private static final String REPORT = "ledger.report";

  private final ReportRows reports;
  private final Looking looking;
  private final Campaigns campaigns;
  private final Calendar calendar;
  private final Journal journal;
  private final ProductClock clock;

  Reporting(
      ReportRows reports,
      Looking looking,
      Campaigns campaigns,
      Calendar calendar,
      Journal journal,
      ProductClock clock) {
    this.reports = reports;
    this.looking = looking;
    this.campaigns = campaigns;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The round of a campaign that takes a report made at a moment; null when it asks for none, or
   * when the round's cut-off lies outside its period.
   */
  public @Nullable Round findRound(Campaign campaign, Instant at) {
    Rhythm rhythm = campaign.rhythm();
    if (rhythm == null) {
      return null;
    }
    Round round = rounds(rhythm).at(at);
    return campaign.runsOn(round.day()) ? round : null;
  }

  /** The same on a day: the round that is open as the day begins. */
  public @Nullable Round findRound(Campaign campaign, LocalDate on) {
    return findRound(campaign, on.atStartOfDay(ProductClock.ZONE).toInstant());
  }

  /**
   * The last round of a campaign whose cut-off falls into a time; null when it asks for none, or
   * none is due in it.
   *
   * @param after that instant not included
   * @param until that instant included
   */
  public @Nullable Round findRoundDue(Campaign campaign, Instant after, Instant until) {
    Rhythm rhythm = campaign.rhythm();
    if (rhythm == null) {
      return null;
    }
    Rounds rounds = rounds(rhythm);
    Round open = rounds.at(until);
    Round last = open.cutOff().isAfter(until) ? rounds.before(open) : open;
    return last.cutOff().isAfter(after) && campaign.runsOn(last.day()) ? last : null;
  }

  /** All rounds of a rhythm. */
  public Rounds rounds(Rhythm rhythm) {
    return new Rounds(rhythm, calendar.current(), ProductClock.ZONE);
  }

  /**
   * Who has reported on a day's round: of one campaign, or of all that ask for reports.
   *
   * @param campaign null for all
   * @param on null for the round that takes a report made now
   */
  @Transactional(readOnly = true)
  public List<CampaignSaid> standing(@Nullable UUID campaign, @Nullable LocalDate on) {
    List<Campaign> asked = campaign == null ? campaigns.list() : List.of(campaigns.get(campaign));
    List<CampaignSaid> found = new ArrayList<>();
    for (Campaign each : asked) {
      Round round = on == null ? findRound(each, clock.now()) : findRound(each, on);
      if (round != null) {
        found.add(new CampaignSaid(each.id(), round, standing(each.id(), round)));
      }
    }
    return found;
  }

  /**
   * Who has reported between two moments, for a meeting that has a cut-off of its own.
   *
   * @param campaign null for all open matters
   */
  @Transactional(readOnly = true)
  public List<UnitSaid> standing(@Nullable UUID campaign, Round round) {
    List<OpenPart> parts = looking.leads(campaign);
    Map<UUID, Instant> first =
        reports.firstBetween(
            parts.stream().map(OpenPart::matter).toList(),
            parts.stream().map(OpenPart::unit).toList(),
            round.opens(),
            round.closes());
    return Standing.of(parts, round, first);
  }

  /** Notes a report, as the journal says it; no other act. */
  void note(Entry entry) {
    if (entry.act().equals(REPORT)) {
      reports.add(
          new Report(entry.subject(), entry.version(), Serving.unitOf(entry), entry.recordedAt()));
    }
  }

  /** Makes every row anew out of the journal; answers how many reports there are. */
  @Transactional
  public int rebuild() {
    reports.wipe();
    AtomicInteger found = new AtomicInteger();
    journal.replay(
        REPORT,
        recorded -> {
          note(recorded.entry());
          found.incrementAndGet();
        });
    return found.get();
  }
}
