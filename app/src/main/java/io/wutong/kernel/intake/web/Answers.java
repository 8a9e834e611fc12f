package io.wutong.kernel.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wutong.kernel.intake.Behind;
import io.wutong.kernel.intake.Intake;
import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.Draft;
import io.wutong.kernel.intake.model.Found;
import io.wutong.kernel.intake.model.Header;
import io.wutong.kernel.intake.model.Proposing;
import io.wutong.kernel.intake.model.SetAside;
import io.wutong.kernel.intake.store.DocumentRows;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Person;
import io.wutong.kernel.people.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts documents into the form that the page asks for. */
@Component
class Answers {

  private final People people;
  private final Intake intake;

  Answers(People people, Intake intake) {
    this.people = people;
    this.intake = intake;
  }

  /** A line of the list. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      UUID id,
      String title,
      Header.Kind kind,
      @Nullable LocalDate datedOn,
      DocumentAnswer.UnitName unit,
      Instant enteredAt,
      boolean sensitive,
      int open,
      int accepted,
      int dispatched) {}

  List<Line> lines(List<DocumentRows.Line> lines) {
    return lines.stream()
        .map(line ->
            new Line(
                line.id(),
                line.header().title(),
                line.header().kind(),
                line.datedOn(),
                unit(line.header().unit()),
                line.header().enteredAt(),
                line.header().sensitive(),
                line.open(),
                line.accepted(),
                line.dispatched()))
        .toList();
  }

  ResponseEntity<DocumentAnswer> answer(Document document) {
    return ResponseEntity.ok().eTag(Integer.toString(document.version())).body(document(document));
  }

  DocumentAnswer document(Document document) {
    Header header = document.header();
    Header.SourceFile file = document.origin().file();
    return new DocumentAnswer(
        document.id(),
        document.version(),
        header.title(),
        header.kind(),
        document.dating().on(),
        document.dating().words(),
        document.needsDate(),
        unit(header.unit()),
        person(header.enteredBy()),
        header.enteredAt(),
        header.sensitive(),
        document.body().text(),
        document.body().hash(),
        file == null ? null : new DocumentAnswer.File(file.hash(), file.name()),
        document.origin().instruction(),
        document.candidates().stream().map(this::candidate).toList(),
        document.setAside().stream().map(this::left).toList(),
        intake.may(document));
  }

  DocumentAnswer.Paper paper(Behind.Paper paper) {
    Document document = paper.document();
    Header.SourceFile file = document.origin().file();
    return new DocumentAnswer.Paper(
        document.id(),
        document.header().title(),
        document.header().kind(),
        document.dating().on(),
        unit(document.header().unit()),
        paper.candidate().source().start(),
        paper.candidate().source().end(),
        paper.candidate().source().words(),
        document.origin().instruction(),
        file == null ? null : file.name(),
        paper.readable());
  }

  private DocumentAnswer.One candidate(Candidate candidate) {
    Draft draft = candidate.draft();
    Found found = candidate.found();
    return new DocumentAnswer.One(
        candidate.id(),
        candidate.source().start(),
        candidate.source().end(),
        candidate.source().words(),
        draft.title(),
        draft.content(),
        draft.lead(),
        draft.co(),
        found.unitWords(),
        draft.dueOn(),
        found.deadline().words(),
        found.deadline().certainty(),
        found.deadline().reading(),
        draft.target(),
        found.figures(),
        found.reasons().stream().map(this::why).toList(),
        found.parts(),
        found.speaker(),
        candidate.status().name(),
        found.confidence() / 1000.0,
        candidate.from(),
        candidate.matter());
  }

  private DocumentAnswer.Left left(SetAside left) {
    return new DocumentAnswer.Left(
        left.id(),
        left.source().start(),
        left.source().end(),
        left.source().words(),
        left.kind(),
        left.reasons().stream().map(this::why).toList());
  }

  /** A rule that the dictionary has no more is called by its id. */
  private DocumentAnswer.Why why(Found.Reason reason) {
    String en =
        reason.rule().equals(Proposing.UNIT_IMPLIED)
            ? "the lead is guessed from a keyword of its business: please confirm"
            : intake.findWhyEn(reason.rule());
    return new DocumentAnswer.Why(
        reason.rule(),
        reason.points(),
        reason.words(),
        reason.why(),
        en == null ? reason.rule().replace('-', ' ') : en);
  }

  private DocumentAnswer.UnitName unit(UUID id) {
    Unit unit = directory().findUnit(id);
    return new DocumentAnswer.UnitName(id, unit == null ? "" : unit.name());
  }

  private String person(UUID id) {
    Person person = directory().findPerson(id);
    return person == null ? "" : person.name();
  }

  private Directory directory() {
    return people.directory();
  }
}
