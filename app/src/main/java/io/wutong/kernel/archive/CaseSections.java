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
import io.wutong.kernel.people.Directory;
import io.wutong.shared.print.Paper;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The written sections of a case file, each as the matter's page shows it to this reader. */
final class CaseSections {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ProductClock.ZONE);
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

  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null
        ? ""
        : "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private String name(@Nullable UUID id) {
    return id == null ? "" : CaseWords.name(directory, id);
  }

  void facts() {
    Dates dates = matter.dates();
    var content = matter.content();
    var closing = matter.closing();
    paper.field("事项名称", content.title());
    paper.field("编号", matter.origin().number());
    paper.field("工作内容", content.text().equals(content.title()) ? "" : content.text());
    paper.field("状态", words.word("state", matter.state().name()));
    paper.field("亮灯", words.word("light", dates.lightOn(look.today()).name()));
    paper.field("首次承诺时限", day(dates.promisedOn()));
    paper.field("当前时限", day(dates.dueOn()) + extended(dates));
    var target = content.target();
    if (target != null) {
      paper.field(
          "量化目标",
          "%s %s%s，已完成 %s%s"
              .formatted(
                  target.what(), target.value(), target.unit(), target.current(), target.unit()));
    }
    ownFields();
    if (closing != null) {
      paper.field("办结方式", words.word("outcome", closing.outcome().name()));
      paper.field("核查意见", closing.words());
    }
    source();
    relatives();
  }

  private void ownFields() {
    look.kind()
        .fields()
        .forEach((id, field) -> {
          String value = matter.content().fields().getOrDefault(id, "");
          var choice = field.choices().get(value);
          paper.field(field.title().zh(), choice == null ? value : choice.zh());
        });
  }

  private static String extended(Dates dates) {
    return dates.extensions() == 0 ? "" : "（已延期 %d 次）".formatted(dates.extensions());
  }

  private void source() {
    var source = matter.origin().source();
    if (source != null) {
      paper.field("来源文件", source.title());
      paper.field("原文", source.words());
    }
  }

  private void relatives() {
    var parent = look.parent();
    if (parent != null) {
      paper.field("上级事项", parent.origin().number() + " " + parent.content().title());
    }
    for (Matter child : look.children()) {
      paper.field(
          "子事项",
          "%s %s（%s，%s）"
              .formatted(
                  child.origin().number(),
                  child.content().title(),
                  name(child.leadUnit()),
                  words.word("state", child.state().name())));
    }
    look.unread(true).forEach(unread -> unread("上级事项", unread));
    look.unread(false).forEach(unread -> unread("子事项", unread));
  }

  private void unread(String label, Scene.Relative relative) {
    String state = words.word("state", relative.state().name());
    paper.field(label, relative.number() + "（" + state + "）");
  }

  void units() {
    for (Part part : matter.parts().values()) {
      paper.strong(words.word("role", part.role().name()) + "　" + name(part.unit()));
      paper.field("承办情况", words.word("part", part.state().name()));
      paper.field("责任人", name(part.responsible()));
      paper.field("本单位时限", day(part.dueOn()));
      Instant accepted = part.acceptedAt();
      Instant submitted = part.submittedAt();
      paper.field("签收", accepted == null ? "" : moment(accepted));
      paper.field("提交", submitted == null ? "" : moment(submitted));
      paper.field("协办评价", part.stars() == 0 ? "" : part.stars() + " 星 " + part.ratingWords());
    }
    List<PlanNode> nodes = matter.plan().nodes();
    if (!nodes.isEmpty()) {
      paper.strong("计划");
    }
    for (PlanNode node : nodes) {
      String done = node.doneOn() == null ? "未完成" : day(node.doneOn()) + "完成";
      String last = node.latestFinish() == null ? "" : "最迟 " + day(node.latestFinish()) + "，";
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
        paper.aside("全文见“四、进展报送”。", INDENT);
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
      paper.words("没有报送过进展。", 0);
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
            ? "系统"
            : name(entry.actor().unit())
                + "　"
                + (post == null ? "" : post.title() + "　")
                + name(entry.actor().person());
    JsonNode preparedBy = entry.body().path("preparedBy");
    if (preparedBy.isString()) {
      who += "（经办：" + name(UUID.fromString(preparedBy.stringValue())) + "）";
    }
    paper.aside(who, INDENT);
    if (entry.late()) {
      paper.aside(
          "补录：发生于 %s，录入于 %s".formatted(moment(entry.heldAt()), moment(entry.recordedAt())), INDENT);
    }
    JsonNode behalf = entry.body().path("onBehalfOf");
    if (behalf.isObject()) {
      String told = personal.apply(behalf.path("name").asString());
      paper.aside(
          "代 %s 填写（%s）".formatted(told == null ? "" : told, behalf.path("basis").asString()),
          INDENT);
    }
  }

  private void said(String act, JsonNode said) {
    for (ActWords.Line line : words.lines(act, said)) {
      paper.words(line.label() + "：" + line.words(), INDENT);
    }
  }

  void evidence() {
    for (var checked : look.conditions()) {
      paper.words((checked.isMet() ? "【已满足】" : "【未满足】") + checked.condition().title().zh(), 0);
    }
    int number = 0;
    for (Proof proof : matter.proofs().values()) {
      boolean file = proof.how() == Proof.How.FILE;
      paper.strong(
          file ? "佐证 " + ++number + "　" + proof.name() : words.word("how", proof.how().name()));
      paper.field("对应条件", condition(proof.condition()));
      paper.field("说明", proof.words());
      paper.field("提供", name(proof.by()) + "　" + moment(proof.at()));
      paper.field("SHA-256", proof.hash());
    }
    if (matter.proofs().isEmpty()) {
      paper.words("没有佐证。", 0);
    }
  }

  private String condition(String id) {
    return look.conditions().stream()
        .filter(checked -> checked.condition().id().equals(id))
        .map(checked -> checked.condition().title().zh())
        .findFirst()
        .orElse("");
  }
}
