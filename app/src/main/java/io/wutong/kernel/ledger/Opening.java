package io.wutong.kernel.ledger;

import io.wutong.kernel.campaigns.Campaigns;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.NewMatter;
import io.wutong.kernel.ledger.model.Scene;
import io.wutong.kernel.ledger.store.MatterRows;
import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.people.Right;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens matters: by a proposal, or out of another matter. */
@Component
class Opening {

  private final MatterRows matters;
  private final Campaigns campaigns;
  private final Scenes scenes;
  private final Recorder recorder;
  private final RecordJson json;

  Opening(
      MatterRows matters, Campaigns campaigns, Scenes scenes, Recorder recorder, RecordJson json) {
    this.matters = matters;
    this.campaigns = campaigns;
    this.scenes = scenes;
    this.recorder = recorder;
    this.json = json;
  }

  /**
   * A matter at its first version; {@code parent} or {@code splitFrom} when it comes of another.
   */
  Matter propose(Proposal proposal, @Nullable UUID parent, @Nullable UUID splitFrom) {
    Kind kind = scenes.packs().kind(proposal.kind());
    Scene scene = scenes.bare(kind, scenes.clock().now());
    refuseStranger(scene, parent != null || splitFrom != null);
    campaigns.refuseUnknown(proposal.campaign());
    NewMatter.Named named =
        new NewMatter.Named(
            Ids.next(), matters.nextNumber(scene.today().getYear()), parent, splitFrom);
    Matter matter = NewMatter.of(proposal, named, scene);
    recorder.open(matter, json.tree(proposal), scene);
    return matter;
  }

  /** Whoever keeps a ledger proposes: an office, a verifier, an approver, or an officer. */
  static void refuseStranger(Scene scene, boolean outOfAnother) {
    Actor actor = Acting.get();
    Set<Right> rights = scene.directory().rights(actor, scene.today());
    boolean may =
        outOfAnother
            || List.of(Right.OFFICE, Right.VERIFY, Right.APPROVE, Right.PREPARE).stream()
                .anyMatch(rights::contains);
    if (!may) {
      throw Refusal.forbidden("propose-not-yours").refused();
    }
  }
}
