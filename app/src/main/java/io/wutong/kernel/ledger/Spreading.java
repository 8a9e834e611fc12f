package io.wutong.kernel.ledger;

import io.wutong.kernel.ledger.model.Content;
import io.wutong.kernel.ledger.model.Deciding;
import io.wutong.kernel.ledger.model.Decision;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Scene;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.ledger.store.MatterRows;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an act on one matter does to others: delegation, splitting and merging. */
@Component
class Spreading {

  private final MatterRows matters;
  private final Opening opening;
  private final Scenes scenes;
  private final Recorder recorder;
  private final RecordJson json;

  Spreading(
      MatterRows matters, Opening opening, Scenes scenes, Recorder recorder, RecordJson json) {
    this.matters = matters;
    this.opening = opening;
    this.scenes = scenes;
    this.recorder = recorder;
    this.json = json;
  }

  /** Opens or changes the other matters; what came of it is noted in the words of the act. */
  void spread(Matter matter, Act act, ObjectNode said, Scene scene) {
    if (act instanceof Act.Delegate delegate) {
      ArrayNode opened = said.putArray("opened");
      for (Act.Share share : delegate.children()) {
        opened.add(child(matter, share, scene).toString());
      }
    } else if (act instanceof Act.Split split) {
      ArrayNode opened = said.putArray("opened");
      for (Act.Share share : split.parts()) {
        opened.add(part(matter, share, split.reason()).toString());
      }
    } else if (act instanceof Act.Merge merge) {
      absorb(matter, merge, said);
    }
  }

  /** A child is verified by the unit that delegated it, and handed out at once. */
  private UUID child(Matter parent, Act.Share share, Scene scene) {
    LocalDate due = share.dueOn() == null ? parent.dates().dueOn() : share.dueOn();
    Matter child =
        opening.propose(proposal(parent, share, scene.actor().unit(), due), parent.id(), null);
    Act.Dispatch act = new Act.Dispatch("分解自 " + parent.origin().number());
    Scene own = scenes.of(child, null);
    return dispatched(child, act, Deciding.outOfAnother(child, act, own), own);
  }

  /** A split-off part keeps the dates, the source and the verifier of what it comes from. */
  private UUID part(Matter matter, Act.Share share, String reason) {
    Matter part =
        opening.propose(
            proposal(matter, share, matter.verifier(), matter.dates().promisedOn()),
            matter.origin().parent(),
            matter.id());
    if (matter.state() == State.PROPOSED) {
      return part.id();
    }
    Act.Dispatch act = new Act.Dispatch("拆分自 " + matter.origin().number() + "：" + reason);
    Scene own = scenes.of(part, null);
    return dispatched(part, act, Deciding.splitOff(part, matter, act, own), own);
  }

  private static Proposal proposal(
      Matter from, Act.Share share, UUID verifier, @Nullable LocalDate due) {
    Content content = from.content();
    return new Proposal(
        from.origin().kind(),
        share.title(),
        share.content(),
        share.lead(),
        List.of(),
        verifier,
        due,
        share.target(),
        content.fields(),
        from.origin().campaign(),
        content.sensitivity(),
        content.readers(),
        from.origin().source());
  }

  /** Handed out on the authority of the act that it comes of. */
  private UUID dispatched(Matter fresh, Act.Dispatch act, Decision decision, Scene scene) {
    switch (decision) {
      case Decision.Done done ->
          recorder.change(
              fresh, done.after(), "dispatch", (ObjectNode) json.tree((Act) act), scene, null);
      case Decision.No no -> throw no.refusal().refused();
    }
    return fresh.id();
  }

  private void absorb(Matter matter, Act.Merge merge, ObjectNode said) {
    Matter into = matters.lock(merge.into());
    if (into == null) {
      throw Refusal.absent("matter").refused();
    }
    if (!into.state().isOpen()) {
      throw Refusal.of("merge-into-closed").with("number", into.origin().number()).refused();
    }
    said.put("intoNumber", into.origin().number());
    Scene scene = scenes.of(into, null);
    ObjectNode absorbed = (ObjectNode) json.tree(merge);
    absorbed.put("absorbed", matter.id().toString());
    absorbed.put("absorbedNumber", matter.origin().number());
    recorder.change(into, Deciding.absorbed(into), "absorb", absorbed, scene, null);
  }
}
