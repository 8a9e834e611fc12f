package io.wutong.kernel.intake;

import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.Draft;
import io.wutong.kernel.intake.model.Editing;
import io.wutong.kernel.intake.model.Status;
import io.wutong.kernel.intake.model.Words;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.shared.json.MergePatch;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what an officer sent into drafts and spans, and refuses what cannot be one. */
@Component
class Tidying {

  /** Longer selections are whole speeches, not matters. */
  private static final int SELECTION_MAX = 5_000;

  private final RecordJson json;
  private final People people;

  Tidying(RecordJson json, People people) {
    this.json = json;
    this.people = people;
  }

  JsonNode tree(Object said) {
    return json.tree(said);
  }

  /** The draft with the officer's changes (RFC 7396); {@code status} is the decision. */
  Document edited(Document document, UUID id, JsonNode patch) {
    Candidate candidate = document.candidate(id);
    if (!patch.isObject()) {
      throw Refusal.badInput("json-malformed").refused();
    }
    ObjectNode words = ((ObjectNode) patch).deepCopy();
    JsonNode decided = words.remove("status");
    try {
      Status status =
          decided == null || decided.isNull()
              ? candidate.status()
              : Status.valueOf(decided.asString());
      Draft draft = json.value(MergePatch.apply(json.tree(candidate.draft()), words), Draft.class);
      checkUnits(draft);
      return Editing.edit(document, id, draft, status);
    } catch (JacksonException | IllegalArgumentException e) {
      throw Refusal.badInput("candidate-malformed").refused();
    }
  }

  /** The selection without the white space at its ends. */
  Words selected(Document document, int start, int end) {
    String text = document.body().text();
    if (start < 0 || end > text.length() || start >= end || end - start > SELECTION_MAX) {
      throw selectionRefused();
    }
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from == to || cutsACharacter(text, from) || cutsACharacter(text, to)) {
      throw selectionRefused();
    }
    return Words.of(text, from, to);
  }

  private static boolean cutsACharacter(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static RuntimeException selectionRefused() {
    return Refusal.badInput("selection-outside").with("max", SELECTION_MAX).refused();
  }

  private void checkUnits(Draft draft) {
    Directory directory = people.directory();
    checkUnit(directory, draft.lead());
    draft.co().forEach(unit -> checkUnit(directory, unit));
    if (draft.lead() != null && draft.co().contains(draft.lead())) {
      throw Refusal.badInput("candidate-lead-is-co").refused();
    }
  }

  private static void checkUnit(Directory directory, @Nullable UUID unit) {
    if (unit != null && directory.findUnit(unit) == null) {
      throw Refusal.badInput("candidate-unit-unknown").refused();
    }
  }
}
