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
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes one file of a case: cover, contents, and what stands behind them. */
@Component
class CaseFile {

  private static final int SHEETS_MAX = 2_000;

  private final Evidence evidence;
  private final Journal journal;
  private final ProductClock clock;
  private final Press press;

  CaseFile(CaseWords words, Evidence evidence, Journal journal, ProductClock clock, Press press) {
    this.evidence = evidence;
    this.journal = journal;
    this.clock = clock;
    this.press = press;
  }

  /** Writes what {@code look} shows into a file; tells the job how far it is. */
  void write(Look look, ActWords said, Path into, ArchiveJob job) throws IOException {
    Matter matter = look.matter();
    List<Proof> files =
        matter.proofs().values().stream().filter(proof -> proof.how() == Proof.How.FILE).toList();
    job.parts(5 + files.size());
    try (Binding binding = press.open(Format.A4)) {
      CaseSections sections = new CaseSections(binding.paper(), look, said, journal::findPersonal);
      List<Binding.Entry> contents = new ArrayList<>();
      part(contents, binding, job, said.say("part-facts"), sections::facts);
      part(contents, binding, job, said.say("part-units"), sections::units);
      part(contents, binding, job, said.say("part-acts"), sections::acts);
      part(contents, binding, job, said.say("part-reports"), sections::reports);
      part(contents, binding, job, said.say("part-evidence"), sections::evidence);
      attach(said, contents, binding, job, files);
      binding.front(
          paper -> cover(said, paper, look),
          contents,
          said.say("contents"),
          said.say("contents-on"));
      binding.named(matter.content().title(), Locale.of(said.say("language")));
      binding.number(
          said.say("foot", matter.origin().number(), made(said, look.directory())),
          said.word("say", "page"));
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
      ActWords said,
      List<Binding.Entry> contents,
      Binding binding,
      ArchiveJob job,
      List<Proof> files) {
    if (files.isEmpty()) {
      return;
    }
    Attachments attachments = binding.attachments(SHEETS_MAX);
    contents.add(new Binding.Entry(said.say("part-originals"), binding.sheets(), 0));
    for (int i = 0; i < files.size(); i++) {
      job.refuseCancelled();
      Proof proof = files.get(i);
      String head = said.say("evidence", i + 1, proof.name());
      contents.add(new Binding.Entry(head, binding.sheets(), 14));
      Attachments.Put put = attachments.put(evidence.file(proof.hash()), head);
      if (put != Attachments.Put.WHOLE) {
        leftOut(said, binding.paper(), head, proof, put);
      }
      job.done(binding.sheets());
    }
  }

  private static void leftOut(
      ActWords said, Paper paper, String head, Proof proof, Attachments.Put put) {
    paper.sheet();
    paper.strong(head);
    paper.words(said.say("left-out-" + put.name()), 0);
    paper.field("SHA-256", proof.hash());
  }

  private void cover(ActWords said, Paper paper, Look look) {
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
    paper.centred(said.say("case-file"), 34);
    paper.downTo(520);
    paper.centred(matter.content().title(), 20);
    paper.downTo(330);
    var lead = matter.leadUnit();
    paper.field(said.say("cover-number"), matter.origin().number());
    paper.field(said.say("cover-kind"), said.of(look.kind().title()));
    paper.field(said.say("cover-lead"), lead == null ? "" : CaseWords.name(directory, lead));
    paper.field(said.say("cover-verifier"), CaseWords.name(directory, matter.verifier()));
    paper.field(said.say("cover-proposed"), moment(said, matter.origin().proposedAt()));
    Instant closed = matter.dates().closedAt();
    paper.field(said.say("cover-closed"), closed == null ? "" : moment(said, closed));
    paper.field(said.say("cover-state"), said.word("state", matter.state().name()));
    paper.field(said.say("cover-made"), moment(said, clock.now()));
    paper.field(said.say("cover-maker"), maker(directory));
    paper.downTo(120);
    paper.aside(said.say("cover-note", look.history().size()), 0);
  }

  private static String moment(ActWords said, Instant at) {
    return said.moment(at.atZone(ProductClock.ZONE));
  }

  private String made(ActWords said, Directory directory) {
    return said.say("made", maker(directory), moment(said, clock.now()));
  }

  private static String maker(Directory directory) {
    var actor = Acting.get();
    return Objects.requireNonNullElse(CaseWords.name(directory, actor.unit()), "")
        + " "
        + CaseWords.name(directory, actor.person());
  }
}
