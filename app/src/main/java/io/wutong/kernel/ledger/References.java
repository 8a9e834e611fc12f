package io.wutong.kernel.ledger;

import io.wutong.kernel.campaigns.Campaigns;
import io.wutong.kernel.evidence.Evidence;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.journal.Recorded;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Target;
import io.wutong.kernel.ledger.model.Verb;
import io.wutong.shared.refusal.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an act refers to has to be there: files, campaigns, what an earlier report said. */
@Component
class References {

  private static final String REPORT = "ledger." + Verb.REPORT.slug();

  private final Evidence evidence;
  private final Campaigns campaigns;
  private final Journal journal;

  References(Evidence evidence, Campaigns campaigns, Journal journal) {
    this.evidence = evidence;
    this.campaigns = campaigns;
    this.journal = journal;
  }

  /** Refuses a campaign that is not there, and a correction of what nobody said. */
  void refuseUnknown(Matter matter, Act act) {
    campaigns.refuseUnknown(campaign(act));
    if (act instanceof Act.Correct correct) {
      refuseUnsaid(matter, correct);
    }
  }

  /** Knowing a hash is not enough to attach somebody else's file. */
  void refuseForeignFiles(Act act) {
    List<Act.Shown> shown =
        switch (act) {
          case Act.Report report -> report.evidence();
          case Act.Attach attach -> attach.evidence();
          case Act.Submit submit -> submit.evidence();
          default -> List.of();
        };
    shown.stream().map(Act.Shown::hash).filter(Objects::nonNull).forEach(evidence::get);
  }

  private static @Nullable UUID campaign(Act act) {
    return switch (act) {
      case Act.Amend amend -> amend.campaign();
      case Act.Change change -> change.campaign();
      default -> null;
    };
  }

  private void refuseUnsaid(Matter matter, Act.Correct act) {
    Target target = matter.content().target();
    boolean ours =
        target != null && target.saidIn() == act.version() && target.what().equals(act.figure());
    List<String> said = ours ? List.of(act.figure()) : said(matter, act.version());
    if (!said.contains(act.figure())) {
      throw Refusal.badInput("correct-no-such-figure")
          .with("figure", act.figure())
          .with("version", act.version())
          .with("known", said.isEmpty() ? "-" : String.join("、", said))
          .refused();
    }
  }

  /** The names of the figures that a report said. */
  private List<String> said(Matter matter, int version) {
    return journal.at(List.of(new Journal.Place(matter.id(), version))).stream()
        .map(Recorded::entry)
        .filter(entry -> entry.act().equals(REPORT))
        .flatMap(entry -> figures(entry.body().path("said").path("figures")))
        .toList();
  }

  private static Stream<String> figures(JsonNode figures) {
    return StreamSupport.stream(figures.spliterator(), false)
        .map(figure -> figure.path("name").asString(""));
  }
}
