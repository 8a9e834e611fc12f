package io.wutong.kernel.intake;

import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.Draft;
import io.wutong.kernel.intake.model.Header;
import io.wutong.kernel.intake.model.Status;
import io.wutong.kernel.packs.DemoDocument;
import io.wutong.kernel.packs.DemoMatter;
import io.wutong.kernel.packs.DemoStep;
import io.wutong.kernel.packs.Zone;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Enters the demo's documents and makes matters of their words, through this room's own door: an
 * officer takes the candidate up, an approver dispatches it.
 */
@Component
class DemoPapers {

  private final Intake intake;
  private final Dispatching dispatching;
  private final RecordJson json;

  DemoPapers(Intake intake, Dispatching dispatching, RecordJson json) {
    this.intake = intake;
    this.dispatching = dispatching;
    this.json = json;
  }

  @EventListener
  void on(DemoStep.Entered step) {
    DemoDocument paper = step.document();
    String file = paper.file();
    DemoDocument.Spoken said = paper.instruction();
    NewDocument sent =
        new NewDocument(
            paper.title(),
            paper.datedOn(),
            Header.Kind.valueOf(paper.kind().toUpperCase(Locale.ROOT)),
            null,
            said == null
                ? null
                : new NewDocument.Spoken(said.leader(), said.words(), said.on(), null),
            null);
    Document document =
        Acting.as(
            step.book().actor(paper.by(), null),
            () -> file == null ? intake.enter(sent) : entered(sent, file, step.content()));
    step.book().documentIs(paper.key(), document.id());
  }

  private Document entered(NewDocument sent, String name, byte[] content) {
    return intake.enter(sent, new ByteArrayInputStream(content), name, content.length);
  }

  @EventListener
  void on(DemoStep.Proposed step) {
    DemoMatter matter = step.matter();
    DemoMatter.Origin origin = matter.source();
    if (origin != null) {
      UUID document = step.book().document(origin.document());
      Acting.run(
          step.book().actor(matter.by(), null), () -> takeUp(document, matter, origin.words()));
    }
  }

  private void takeUp(UUID id, DemoMatter matter, String words) {
    Document document = intake.get(id);
    int start = document.body().text().indexOf(words);
    if (start < 0) {
      throw new IllegalStateException("The document does not say '%s'.".formatted(words));
    }
    int end = start + words.length();
    Candidate found = open(document, start, end);
    if (found == null) {
      found = open(intake.add(id, null, start, end), start, end);
    }
    ObjectNode patch = (ObjectNode) json.tree(draft(matter));
    patch.put("status", Status.ACCEPTED.name());
    intake.edit(id, null, Objects.requireNonNull(found).id(), patch);
  }

  /** The candidate that waits and holds these words. */
  private static @Nullable Candidate open(Document document, int start, int end) {
    return document.candidates().stream()
        .filter(one -> one.status() == Status.OPEN)
        .filter(one -> one.source().start() <= start && end <= one.source().end())
        .findFirst()
        .orElse(null);
  }

  private static Draft draft(DemoMatter matter) {
    DemoMatter.Target target = matter.target();
    return new Draft(
        matter.title(),
        matter.content(),
        ZoneFilling.unitId(matter.lead()),
        matter.co().stream().map(ZoneFilling::unitId).toList(),
        matter.promised(),
        target == null ? null : new Draft.Target(target.value(), target.unit(), target.what()));
  }

  @EventListener
  void on(DemoStep.Acted step) {
    DemoMatter.Origin origin = step.matter().source();
    if (origin != null && step.approvesACandidate()) {
      UUID document = step.book().document(origin.document());
      UUID matter =
          Acting.as(
              step.book().actor(step.act().by(), step.act().in()),
              () -> approve(document, step.matter(), step.act().fields().get("basis")));
      step.book().matterIs(step.matter().key(), matter);
    }
  }

  private UUID approve(UUID document, DemoMatter matter, @Nullable String basis) {
    Candidate candidate =
        intake.get(document).candidates().stream()
            .filter(one -> one.status() == Status.ACCEPTED)
            .filter(one -> one.draft().title().equals(matter.title()))
            .findFirst()
            .orElseThrow();
    Dispatching.Approval approval =
        new Dispatching.Approval(
            List.of(candidate.id()),
            matter.kind(),
            matter.campaign() == null ? null : Zone.campaignId(matter.campaign()),
            ZoneFilling.unitId(matter.verifier()),
            Objects.requireNonNullElse(basis, ""),
            matter.fields(),
            null,
            null);
    Dispatching.Outcome outcome = dispatching.dispatch(document, null, approval).getFirst();
    Refusal refusal = outcome.refusal();
    if (refusal != null) {
      throw refusal.refused();
    }
    return Objects.requireNonNull(outcome.matter());
  }
}
