package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One matter becoming several: delegation to units below (分解转派) and splitting (拆分). Here is decided
 * whether it may be; the door opens the new matters in the same transaction.
 */
final class Sharing {

  private static final int SHARES_MAX = 100;

  private Sharing() {}

  static Decision delegate(Matter matter, Act.Delegate act, Scene scene) {
    Refusal count = count(act.children().size());
    if (count != null) {
      return Decision.no(count);
    }
    LocalDate due = matter.dates().dueOn();
    UUID lead = Serving.own(matter, Verb.DELEGATE, scene).unit();
    for (Act.Share share : act.children()) {
      Refusal bad = checkWords(share.title(), share.content(), share.target());
      if (bad != null) {
        return Decision.no(bad);
      }
      boolean below =
          !share.lead().equals(lead) && scene.directory().isAtOrBelow(share.lead(), lead);
      boolean partner = matter.part(share.lead()) != null && !share.lead().equals(lead);
      if (!below && !partner) {
        return Decision.no(Refusal.of("delegate-not-below").with("unit", name(share, scene)));
      }
      LocalDate wanted = share.dueOn();
      if (wanted != null && due != null && wanted.isAfter(due)) {
        return Decision.no(
            Refusal.of("later-than-parent")
                .with("date", wanted)
                .with("number", matter.origin().number())
                .with("due", due));
      }
    }
    return Decision.done(Deciding.doneBy(matter, scene));
  }

  static Decision split(Matter matter, Act.Split act, Scene scene) {
    Refusal count = count(act.parts().size());
    if (count != null) {
      return Decision.no(count);
    }
    if (act.reason().isBlank()) {
      return Decision.no(Refusal.badInput("reason-missing"));
    }
    for (Act.Share share : act.parts()) {
      Refusal bad = checkWords(share.title(), share.content(), share.target());
      if (bad != null) {
        return Decision.no(bad);
      }
      if (share.lead().equals(matter.verifier())) {
        return Decision.no(Refusal.of("lead-verifies-itself"));
      }
      if (scene.directory().findUnit(share.lead()) == null) {
        return Decision.no(Refusal.badInput("unknown-unit").with("unit", share.lead()));
      }
      LocalDate wanted = share.dueOn();
      if (wanted != null && !wanted.equals(matter.dates().promisedOn())) {
        return Decision.no(Refusal.of("split-keeps-the-promise").with("date", wanted));
      }
    }
    return Decision.done(matter.change());
  }

  private static @Nullable Refusal count(int shares) {
    if (shares == 0) {
      return Refusal.badInput("shares-missing");
    }
    return shares > SHARES_MAX ? Refusal.badInput("shares-too-many").with("max", SHARES_MAX) : null;
  }

  /** Words and figure of a matter in the making; an absent member is not checked. */
  public static @Nullable Refusal checkWords(
      @Nullable String title, @Nullable String text, Act.@Nullable Figure target) {
    if (title != null && title.isBlank()) {
      return Refusal.badInput("title-missing");
    }
    if (title != null && title.length() > Content.TITLE_MAX) {
      return Refusal.badInput("title-too-long").with("max", Content.TITLE_MAX);
    }
    if (text != null && text.length() > Content.TEXT_MAX) {
      return Refusal.badInput("words-too-long").with("max", Content.TEXT_MAX);
    }
    if (target != null && !Reports.isDecimal(target.value())) {
      return Refusal.badInput("figure-not-a-number").with("value", target.value());
    }
    return null;
  }

  /** A target that nothing was reported of yet. */
  static Target target(Act.Figure figure) {
    return new Target(figure.name(), Handling.plain(figure.value()), figure.unit());
  }

  private static String name(Act.Share share, Scene scene) {
    var unit = scene.directory().findUnit(share.lead());
    return unit == null ? share.lead().toString() : unit.name();
  }
}
