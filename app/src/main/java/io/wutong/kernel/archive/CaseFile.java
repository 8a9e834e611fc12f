package io.wutong.kernel.archive;

import io.wutong.kernel.archive.model.ActWords;
import io.wutong.kernel.evidence.Evidence;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.ledger.Looking.Look;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Proof;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.UnitKind;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.print.Attachments;
import io.wutong.shared.print.Binding;
import io.wutong.shared.print.Format;
import io.wutong.shared.print.Paper;
import io.wutong.shared.print.Press;
import io.wutong.shared.time.ProductClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes one file of a case: cover, contents, and what stands behind them. */
@Component
class CaseFile {

  private static final int SHEETS_MAX = 2_000;

  private final CaseWords words;
  private final Evidence evidence;
  private final Journal journal;
  private final ProductClock clock;
  private final Press press;

  CaseFile(CaseWords words, Evidence evidence, Journal journal, ProductClock clock, Press press) {
    this.words = words;
    this.evidence = evidence;
    this.journal = journal;
    this.clock = clock;
    this.press = press;
  }

  /** Writes what {@code look} shows into a file; tells the job how far it is. */
  void write(Look look, Path into, ArchiveJob job) throws IOException {
    Matter matter = look.matter();
    List<Proof> files =
        matter.proofs().values().stream().filter(proof -> proof.how() == Proof.How.FILE).toList();
    job.parts(5 + files.size());
    try (Binding binding = press.open(Format.A4)) {
      ActWords said = words.in(look.directory());
      CaseSections sections = new CaseSections(binding.paper(), look, said, journal::findPersonal);
      List<Binding.Entry> contents = new ArrayList<>();
      part(contents, binding, job, "一、基本情况", sections::facts);
      part(contents, binding, job, "二、承办单位与计划", sections::units);
      part(contents, binding, job, "三、办理记录", sections::acts);
      part(contents, binding, job, "四、进展报送", sections::reports);
      part(contents, binding, job, "五、办结条件与佐证目录", sections::evidence);
      attach(contents, binding, job, files);
      binding.front(paper -> cover(paper, look), contents, "目　录", "目　录（续）");
      binding.number(
          "案卷 " + matter.origin().number() + "　" + made(look.directory()), "第 %d 页　共 %d 页");
      job.refuseCancelled();
      binding.save(into);
    }
  }

  private static void part(
      List<Binding.Entry> contents,
      Binding binding,
      ArchiveJob job,
      String title,
      Runnable section) {
    job.refuseCancelled();
    binding.paper().sheet();
    contents.add(new Binding.Entry(title, binding.sheets() - 1, 0));
    binding.paper().heading(title);
    section.run();
    job.done(binding.sheets());
  }

  private void attach(
      List<Binding.Entry> contents, Binding binding, ArchiveJob job, List<Proof> files) {
    if (files.isEmpty()) {
      return;
    }
    Attachments attachments = binding.attachments(SHEETS_MAX);
    contents.add(new Binding.Entry("六、佐证原件", binding.sheets(), 0));
    for (int i = 0; i < files.size(); i++) {
      job.refuseCancelled();
      Proof proof = files.get(i);
      String head = "佐证 " + (i + 1) + "　" + proof.name();
      contents.add(new Binding.Entry(head, binding.sheets(), 14));
      Attachments.Put put = attachments.put(evidence.file(proof.hash()), head);
      if (put != Attachments.Put.WHOLE) {
        leftOut(binding.paper(), head, proof, put);
      }
      job.done(binding.sheets());
    }
  }

  private static void leftOut(Paper paper, String head, Proof proof, Attachments.Put put) {
    paper.sheet();
    paper.strong(head);
    paper.words(
        switch (put) {
          case WHOLE -> "";
          case OTHER_KIND -> "这份佐证不是 PDF 或图片，未收入案卷，原件存于系统，以下列校验值为准。";
          case TOO_LARGE -> "这份佐证过大，未收入案卷，原件存于系统，以下列校验值为准。";
          case BROKEN -> "这份佐证无法按其格式读出页面，未收入案卷，原件存于系统，以下列校验值为准。";
        },
        0);
    paper.field("SHA-256", proof.hash());
  }

  private void cover(Paper paper, Look look) {
    Matter matter = look.matter();
    Directory directory = look.directory();
    String zone =
        directory.units().stream()
            .filter(unit -> unit.kind() == UnitKind.ZONE)
            .findFirst()
            .map(unit -> unit.name())
            .orElse("");
    paper.sheet();
    paper.downTo(700);
    paper.centred(zone, 16);
    paper.downTo(610);
    paper.centred("案　卷", 34);
    paper.downTo(520);
    paper.centred(matter.content().title(), 20);
    paper.downTo(330);
    var lead = matter.leadUnit();
    paper.field("编　　号", matter.origin().number());
    paper.field("事项类型", look.kind().title().zh());
    paper.field("主办单位", lead == null ? "" : CaseWords.name(directory, lead));
    paper.field("核查单位", CaseWords.name(directory, matter.verifier()));
    paper.field("立项时间", CaseSections.moment(matter.origin().proposedAt()));
    Instant closed = matter.dates().closedAt();
    paper.field("办结时间", closed == null ? "" : CaseSections.moment(closed));
    paper.field("状　　态", words.in(directory).word("state", matter.state().name()));
    paper.field("成卷时间", CaseSections.moment(clock.now()));
    paper.field("成 卷 人", maker(directory));
    paper.downTo(120);
    paper.aside(
        "本案卷由系统按办理记录（共 %d 条）生成，只收成卷人可以看到的内容；电子签章以原件为准。".formatted(look.history().size()), 0);
  }

  private String made(Directory directory) {
    return maker(directory) + " " + CaseSections.moment(clock.now()) + " 成卷";
  }

  private static String maker(Directory directory) {
    var actor = Acting.get();
    return Objects.requireNonNullElse(CaseWords.name(directory, actor.unit()), "")
        + " "
        + CaseWords.name(directory, actor.person());
  }
}
