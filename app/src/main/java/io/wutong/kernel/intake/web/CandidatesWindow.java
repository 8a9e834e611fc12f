package io.wutong.kernel.intake.web;

import io.wutong.kernel.intake.Intake;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.web.IfMatch;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The window for candidates: each act answers the document as it then is. */
@RestController
@RequestMapping("/api/documents/{id}/candidates")
class CandidatesWindow {

  private final Intake intake;
  private final Answers answers;

  CandidatesWindow(Intake intake, Answers answers) {
    this.intake = intake;
    this.answers = answers;
  }

  /** A selection of the text, or a sentence that was set aside. */
  record Added(@Nullable Integer start, @Nullable Integer end, @Nullable UUID setAside) {}

  /** Candidates to be made one. */
  record Merge(List<UUID> ids) {}

  /** Places of the text where a candidate is cut. */
  record Split(List<Integer> at) {}

  @PostMapping
  ResponseEntity<DocumentAnswer> add(
      @PathVariable("id") UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Added added) {
    Integer version = IfMatch.find(ifMatch);
    if (added.setAside() != null) {
      return answers.answer(intake.takeUp(id, version, added.setAside()));
    }
    if (added.start() == null || added.end() == null) {
      throw Refusal.badInput("parameter-missing").with("name", "start, end").refused();
    }
    return answers.answer(intake.add(id, version, added.start(), added.end()));
  }

  /** Members that are absent stay; null takes away; {@code status} decides. */
  @PutMapping("/{candidate}")
  ResponseEntity<DocumentAnswer> edit(
      @PathVariable("id") UUID id,
      @PathVariable("candidate") UUID candidate,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode patch) {
    return answers.answer(intake.edit(id, IfMatch.find(ifMatch), candidate, patch));
  }

  @PostMapping("/merge")
  ResponseEntity<DocumentAnswer> merge(
      @PathVariable("id") UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Merge merge) {
    return answers.answer(intake.merge(id, IfMatch.find(ifMatch), merge.ids()));
  }

  @PostMapping("/{candidate}/split")
  ResponseEntity<DocumentAnswer> split(
      @PathVariable("id") UUID id,
      @PathVariable("candidate") UUID candidate,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Split split) {
    return answers.answer(intake.split(id, IfMatch.find(ifMatch), candidate, split.at()));
  }
}
