package io.wutong.kernel.meetings;

import io.wutong.kernel.boards.Survey;
import io.wutong.kernel.campaigns.Campaign;
import io.wutong.kernel.campaigns.Campaigns;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.kernel.reporting.Reporting;
import io.wutong.kernel.reporting.Round;
import io.wutong.kernel.reporting.Said;
import io.wutong.kernel.reporting.UnitSaid;
import io.wutong.shared.time.ProductClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 未报送: the one place that says who has not reported for a meeting, out of the same rounds as the
 * weekly sheet and the page of who has reported. A campaign that asks for reports is looked at in
 * its own round, the last that was due since the meeting before; where none was due, nothing is
 * awaited. All other matters have the meeting's own round: from cut-off to cut-off.
 */
@Component
class Awaiting {

  /** The smallest step between two instants that the database keeps. */
  private static final Duration STEP = Duration.ofNanos(1000);

  private final Reporting reporting;
  private final Campaigns campaigns;
  private final Survey survey;

  Awaiting(Reporting reporting, Campaigns campaigns, Survey survey) {
    this.reporting = reporting;
    this.campaigns = campaigns;
    this.survey = survey;
  }

  /** A matter whose report is missing, and on whom in the unit it hangs. */
  record Silent(Matter matter, Said said) {}

  /**
   * Who has not, by lead.
   *
   * @param before the meeting before; null for the first
   * @param scope what the meeting is about
   */
  List<Silent> silent(Meeting meeting, @Nullable Meeting before, Survey.Scope scope, Instant now) {
    Instant met =
        before == null
            ? meeting.meetsAt().minus(Duration.between(meeting.since(), meeting.cutOffAt()))
            : before.meetsAt();
    Map<UUID, Said> missing = new LinkedHashMap<>();
    boolean others = scope.campaigns().isEmpty();
    for (Campaign campaign : campaigns.list()) {
      boolean about = scope.campaigns().isEmpty() || scope.campaigns().contains(campaign.id());
      Round round = about ? reporting.findRoundDue(campaign, met, meeting.meetsAt()) : null;
      if (round != null) {
        note(missing, reporting.standing(campaign.id(), round), one -> true);
      }
      others |= about && campaign.rhythm() == null;
    }
    if (others) {
      note(missing, reporting.standing(null, own(meeting, now)), isOther(meeting));
    }
    return survey.among(scope, missing.keySet()).stream()
        .map(matter -> new Silent(matter, missing.getOrDefault(matter.id(), Said.MISSING)))
        .toList();
  }

  /** Until it is held, what comes after the cut-off is late and not missing. */
  private static Round own(Meeting meeting, Instant now) {
    Instant held = meeting.heldAt() == null ? now : meeting.heldAt();
    Instant end = held.isAfter(meeting.cutOffAt()) ? held : meeting.cutOffAt();
    return new Round(
        ProductClock.day(meeting.cutOffAt()),
        meeting.since().plus(STEP),
        meeting.cutOffAt(),
        end.plus(STEP));
  }

  /** Of no campaign that asks for reports, and handed out long enough ago to have been one. */
  private Predicate<UnitSaid.One> isOther(Meeting meeting) {
    List<UUID> asking =
        campaigns.list().stream()
            .filter(campaign -> campaign.rhythm() != null)
            .map(Campaign::id)
            .toList();
    return one ->
        !asking.contains(one.part().campaign())
            && !one.part().handedOutAt().isAfter(meeting.since());
  }

  private static void note(
      Map<UUID, Said> missing, List<UnitSaid> units, Predicate<UnitSaid.One> which) {
    for (UnitSaid unit : units) {
      unit.parts().stream()
          .filter(one -> one.said().isMissing() && which.test(one))
          .forEach(one -> missing.put(one.part().matter(), one.said()));
    }
  }
}
