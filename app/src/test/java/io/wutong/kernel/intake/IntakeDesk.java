package io.wutong.kernel.intake;

import static io.wutong.kernel.intake.IntakeZone.candidate;

import io.wutong.WutongTest;
import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.Header;
import io.wutong.kernel.people.Fillings;
import io.wutong.kernel.people.People;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of this room do again and again: enter, edit, accept, dispatch, as somebody. */
@WutongTest(alone = true)
abstract class IntakeDesk {

  static final JsonMapper JSON = JsonMapper.builder().build();

  final Actor office = IntakeZone.actor("ducha");
  final Actor approver = IntakeZone.actor("ducha-zhuren");

  @Autowired Intake intake;
  @Autowired Dispatching dispatching;
  @Autowired Fillings fillings;
  @Autowired People people;
  @Autowired ProductClock clock;

  @BeforeEach
  void fill() {
    Acting.run(Actor.HOUSE, () -> IntakeZone.fill(fillings, people));
  }

  Candidate accepted(Document document, String words) {
    Candidate candidate = candidate(document, words);
    // The text is of 2022; what is promised today lies ahead of today.
    String patch =
        "{\"status\":\"ACCEPTED\",\"dueOn\":\"%s\"}".formatted(clock.today().plusDays(40));
    return as(office, () -> edit(document, candidate, patch)).candidate(candidate.id());
  }

  List<Dispatching.Outcome> dispatch(Document document, List<UUID> candidates) {
    return dispatch(document, candidates, approver);
  }

  List<Dispatching.Outcome> dispatch(Document document, List<UUID> candidates, Actor actor) {
    Dispatching.Approval approval =
        new Dispatching.Approval(
            candidates,
            "supervision/annual-task",
            null,
            IntakeZone.unit("duchashi"),
            "主任办公会纪要〔2022〕8号",
            null,
            null,
            null);
    return as(actor, () -> dispatching.dispatch(document.id(), null, approval));
  }

  /** An approval of matters of that kind, whose fields are said for all and for each. */
  Dispatching.Approval approval(
      String kind,
      List<UUID> candidates,
      Map<String, String> fields,
      Map<UUID, Map<String, String>> fieldsOf) {
    UUID verifier = IntakeZone.unit("duchashi");
    return new Dispatching.Approval(
        candidates, kind, null, verifier, "隐患交办单", fields, fieldsOf, null);
  }

  Document edit(Document document, Candidate candidate, String patch) {
    return intake.edit(document.id(), null, candidate.id(), JSON.readTree(patch));
  }

  Document enter(String text, @Nullable LocalDate on) {
    NewDocument sent = new NewDocument("防汛通知", on, Header.Kind.NOTICE, text, null, null);
    return as(office, () -> intake.enter(sent));
  }

  static <T> T as(Actor actor, Callable<T> work) {
    return Acting.as(actor, work);
  }
}
