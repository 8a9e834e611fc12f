package io.wutong.kernel.intake.web;

import io.wutong.kernel.evidence.Evidence;
import io.wutong.kernel.intake.Behind;
import io.wutong.kernel.intake.Dispatching;
import io.wutong.kernel.intake.Intake;
import io.wutong.kernel.intake.NewDocument;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.Header;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.web.RefusalWords;
import io.wutong.shared.web.IfMatch;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The window for documents: enter, list, look, date, dispatch. */
@RestController
@RequestMapping("/api/documents")
class DocumentsWindow {

  private final Intake intake;
  private final Dispatching dispatching;
  private final Behind behind;
  private final Evidence evidence;
  private final Answers answers;
  private final RefusalWords words;
  private final JsonMapper json;

  DocumentsWindow(
      Intake intake,
      Dispatching dispatching,
      Behind behind,
      Evidence evidence,
      Answers answers,
      RefusalWords words,
      JsonMapper json) {
    this.intake = intake;
    this.dispatching = dispatching;
    this.behind = behind;
    this.evidence = evidence;
    this.answers = answers;
    this.words = words;
    this.json = json;
  }

  /** The document's date. */
  record Dated(LocalDate datedOn) {}

  /** What came of an approval. */
  record Dispatched(List<One> results) {}

  /** What became of one candidate. */
  record One(UUID candidate, @Nullable UUID matter, RefusalWords.@Nullable Worded refusal) {}

  /** Enters typed or pasted text. */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DocumentAnswer> enter(@RequestBody NewDocument document) {
    return created(intake.enter(document));
  }

  /** Enters a document with its file; the other part says what it is. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<DocumentAnswer> enter(
      @RequestPart("document") byte[] document,
      @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    intake.demandEnter();
    NewDocument sent = parsed(document);
    String name = file == null ? null : file.getOriginalFilename();
    // A form without a file chosen sends a part without name and bytes.
    if (file == null || name == null || name.isBlank()) {
      return created(intake.enter(sent));
    }
    try (InputStream content = file.getInputStream()) {
      return created(intake.enter(sent, content, name, file.getSize()));
    }
  }

  /** Programs differ in whether they name the type of a part; it is JSON in any case. */
  private NewDocument parsed(byte[] document) {
    try {
      return json.readValue(document, NewDocument.class);
    } catch (JacksonException e) {
      throw Refusal.badInput("json-malformed").refused();
    }
  }

  private ResponseEntity<DocumentAnswer> created(Document document) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(Integer.toString(document.version()))
        .body(answers.document(document));
  }

  @GetMapping
  List<Answers.Line> list(
      @RequestParam(name = "before", required = false) @Nullable UUID before,
      @RequestParam(name = "limit", defaultValue = "100") int limit) {
    return answers.lines(intake.list(before, limit));
  }

  /** What stands behind a matter, for whoever may read the matter. */
  @GetMapping("/behind/{matter}")
  DocumentAnswer.Paper behind(@PathVariable("matter") UUID matter) {
    return answers.paper(behind.of(matter));
  }

  @GetMapping("/{id}")
  ResponseEntity<DocumentAnswer> get(@PathVariable("id") UUID id) {
    return answers.answer(intake.get(id));
  }

  /** The file that was brought, for whoever may read the document. */
  @GetMapping("/{id}/file")
  ResponseEntity<Resource> file(@PathVariable("id") UUID id) {
    Header.SourceFile file = intake.get(id).origin().file();
    if (file == null) {
      throw Refusal.absent("file").refused();
    }
    return evidence.serve(file.hash(), file.name());
  }

  @PutMapping("/{id}/date")
  ResponseEntity<DocumentAnswer> date(
      @PathVariable("id") UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Dated dated) {
    return answers.answer(intake.date(id, IfMatch.find(ifMatch), dated.datedOn()));
  }

  @PostMapping("/{id}/dispatch")
  Dispatched dispatch(
      @PathVariable("id") UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Dispatching.Approval approval) {
    return new Dispatched(
        dispatching.dispatch(id, IfMatch.find(ifMatch), approval).stream()
            .map(one ->
                new One(
                    one.candidate(),
                    one.matter(),
                    one.refusal() == null ? null : words.worded(one.refusal())))
            .toList());
  }
}
