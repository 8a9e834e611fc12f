package io.wutong.kernel.archive;

import io.wutong.kernel.archive.model.ActWords;
import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Recorded;
import io.wutong.kernel.ledger.Looking.Look;
import io.wutong.kernel.ledger.model.Dates;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.ledger.model.PlanNode;
import io.wutong.kernel.ledger.model.Proof;
import io.wutong.kernel.ledger.model.Scene;
import io.wutong.kernel.ledger.model.Serving;
import io.wutong.kernel.packs.Field;
import io.wutong.kernel.packs.Title;
import io.wutong.kernel.people.Directory;
import io.wutong.shared.print.Paper;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The written sections of a case file, each as the matter's page shows it to this reader. */
final class CaseSections {

  private static final String REPORT = "report";
  private static final float INDENT = 14;

  private final Paper paper;
  private final Look look;
  private final Matter matter;
  private final Directory directory;
  private final ActWords words;
  private final Function<String, @Nullable String> personal;

  /**
   * @param personal a name that stands apart from the journal; null when it was erased
   */
  CaseSections(
      Paper paper, Look look, ActWords words, Function<String, @Nullable String> personal) {
    this.paper = paper;
    this.look = look;
    this.matter = look.matter();
    this.directory = look.directory();
    this.words = words;
    this.personal = personal;
  }

  private String moment(Instant at) {
    return words.moment(at.atZone(ProductClock.ZONE));
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? "" : words.day(day);
  }

  private String name(@Nullable UUID id) {
    return id == null ? "" : CaseWords.name(directory, id);
  }

  void facts() {
    Dates dates = matter.dates();
    var content = matter.content();
    var closing = matter.closing();
    paper.field(words.say("title"), content.title());
    paper.field(words.say("number"), matter.origin().number());
    paper.field(words.say("content"), content.text().equals(content.title()) ? "" : content.text());
    paper.field(words.say("state"), words.word("state", matter.state().name()));
    paper.field(words.say("light"), words.word("light", dates.lightOn(look.today()).name()));
    paper.field(words.say("promised"), day(dates.promisedOn()));
    paper.field(words.say("due"), day(dates.dueOn()) + extended(dates));
    var target = content.target();
    if (target != null) {
      paper.field(
          words.say("target"),
          words.say("target-now", target.what(), target.value(), target.unit(), target.current()));
    }
    ownFields();
    if (closing != null) {
      paper.field(words.say("outcome"), words.word("outcome", closing.outcome().name()));
      paper.field(words.say("finding"), closing.words());
    }
    source();
    relatives();
  }

  private void ownFields() {
    look.kind()
        .fields()
        .forEach((id, field) ->
            paper.field(
                words.of(field.title()),
                own(field, matter.content().fields().getOrDefault(id, ""))));
  }

  private String own(Field field, String value) {
    Title choice = field.choices().get(value);
    return choice == null ? value : words.of(choice);
  }

  private String extended(Dates dates) {
    return dates.extensions() == 0 ? "" : words.say("extended", dates.extensions());
  }

  private void source() {
    var source = matter.origin().source();
    if (source != null) {
      paper.field(words.say("source"), source.title());
      paper.field(words.say("source-words"), source.words());
    }
  }

  private void relatives() {
    var parent = look.parent();
    if (parent != null) {
      paper.field(words.say("parent"), parent.origin().number() + " " + parent.content().title());
    }
    for (Matter child : look.children()) {
      paper.field(
          words.say("child"),
          words.say(
              "child-is",
              child.origin().number(),
              child.content().title(),
              name(child.leadUnit()),
              words.word("state", child.state().name())));
    }
    look.unread(true).forEach(unread -> unread(words.say("parent"), unread));
    look.unread(false).forEach(unread -> unread(words.say("child"), unread));
  }

  private void unread(String label, Scene.Relative relative) {
    String state = words.word("state", relative.state().name());
    paper.field(label, words.say("unread", relative.number(), state));
  }

  void units() {
    for (Part part : matter.parts().values()) {
      paper.strong(words.word("role", part.role().name()) + "　" + name(part.unit()));
      paper.field(words.say("standing"), words.word("part", part.state().name()));
      paper.field(words.say("responsible"), name(part.responsible()));
      paper.field(words.say("part-due"), day(part.dueOn()));
      Instant accepted = part.acceptedAt();
      Instant submitted = part.submittedAt();
      paper.field(words.say("accepted"), accepted == null ? "" : moment(accepted));
      paper.field(words.say("submitted"), submitted == null ? "" : moment(submitted));
      paper.field(
          words.say("rated"),
          part.stars() == 0 ? "" : words.say("stars", part.stars(), part.ratingWords()));
    }
    List<PlanNode> nodes = matter.plan().nodes();
    if (!nodes.isEmpty()) {
      paper.strong(words.say("plan"));
    }
    for (PlanNode node : nodes) {
      String done =
          node.doneOn() == null
              ? words.say("step-open")
              : words.say("step-done", day(node.doneOn()));
      String last =
          node.latestFinish() == null ? "" : words.say("step-latest", day(node.latestFinish()));
      paper.words(node.title() + "　" + last + done, INDENT);
    }
  }

  void acts() {
    int number = 0;
    for (Recorded recorded : look.history()) {
      Entry entry = recorded.entry();
      String act = act(entry);
      head(++number, entry, act);
      if (act.equals(REPORT)) {
        paper.aside(words.say("in-full"), INDENT);
      } else {
        said(act, entry.body().path("said"));
      }
    }
  }

  void reports() {
    int number = 0;
    for (Recorded recorded : look.history()) {
      Entry entry = recorded.entry();
      if (act(entry).equals(REPORT)) {
        head(++number, entry, REPORT);
        said(REPORT, entry.body().path("said"));
      }
    }
    if (number == 0) {
      paper.words(words.say("no-report"), 0);
    }
  }

  private static String act(Entry entry) {
    return entry.act().substring(entry.act().indexOf('.') + 1);
  }

  private void head(int number, Entry entry, String act) {
    paper.strong(number + ". " + words.word("act", act) + "　" + moment(entry.heldAt()));
    var post = directory.findPost(entry.actor().post());
    String who =
        entry.actor().isHouse()
            ? words.say("house")
            : name(entry.actor().unit())
                + "　"
                + (post == null ? "" : post.title() + "　")
                + name(entry.actor().person());
    UUID forUnit = Serving.unitOf(entry);
    if (!forUnit.equals(entry.actor().unit())) {
      who += words.say("forUnit", name(forUnit));
    }
    JsonNode preparedBy = entry.body().path("preparedBy");
    if (preparedBy.isString()) {
      who += words.say("prepared", name(UUID.fromString(preparedBy.stringValue())));
    }
    paper.aside(who, INDENT);
    if (entry.late()) {
      paper.aside(words.say("late", moment(entry.heldAt()), moment(entry.recordedAt())), INDENT);
    }
    JsonNode behalf = entry.body().path("onBehalfOf");
    if (behalf.isObject()) {
      String told = personal.apply(behalf.path("name").asString());
      paper.aside(
          words.say("behalf", told == null ? "" : told, behalf.path("basis").asString()), INDENT);
    }
  }

  private void said(String act, JsonNode said) {
    for (ActWords.Line line : words.lines(act, said)) {
      paper.words(words.say("line", line.label(), line.words()), INDENT);
    }
    if (act.equals("change")) {
      // What it made anew; the first pages show only how it stands now.
      look.kind()
          .fields()
          .forEach((id, field) -> {
            String value = own(field, said.path("fields").path(id).asString(""));
            if (!value.isEmpty()) {
              paper.words(words.say("line", words.of(field.title()), value), INDENT);
            }
          });
    }
  }

  void evidence() {
    for (var checked : look.conditions()) {
      paper.words(
          words.say(checked.isMet() ? "met" : "not-met", words.of(checked.condition().title())), 0);
    }
    int number = 0;
    for (Proof proof : matter.proofs().values()) {
      boolean file = proof.how() == Proof.How.FILE;
      paper.strong(
          file
              ? words.say("evidence", ++number, proof.name())
              : words.word("how", proof.how().name()));
      paper.field(words.say("condition"), condition(proof.condition()));
      paper.field(words.say("words"), proof.words());
      paper.field(words.say("by"), name(proof.by()) + "　" + moment(proof.at()));
      paper.field("SHA-256", proof.hash());
    }
    if (matter.proofs().isEmpty()) {
      paper.words(words.say("no-evidence"), 0);
    }
  }

  private String condition(String id) {
    return look.conditions().stream()
        .filter(checked -> checked.condition().id().equals(id))
        .map(checked -> words.of(checked.condition().title()))
        .findFirst()
        .orElse("");
  }
}
