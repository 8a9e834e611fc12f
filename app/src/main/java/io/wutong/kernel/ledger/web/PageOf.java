package io.wutong.kernel.ledger.web;

import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.journal.Recorded;
import io.wutong.kernel.ledger.Looking;
import io.wutong.kernel.ledger.model.Asks;
import io.wutong.kernel.ledger.model.Conditions;
import io.wutong.kernel.ledger.model.Dates;
import io.wutong.kernel.ledger.model.FigureByMonth;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.ledger.model.PlanNode;
import io.wutong.kernel.ledger.model.Proof;
import io.wutong.kernel.ledger.model.Serving;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.ledger.model.Target;
import io.wutong.kernel.ledger.store.MatterRows;
import io.wutong.kernel.ledger.web.MatterPage.Named;
import io.wutong.kernel.people.Directory;
import io.wutong.shared.refusal.web.RefusalWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the page of a matter out of what the ledger shows. */
@Component
class PageOf {

  private final Journal journal;
  private final Contacts contacts;
  private final RefusalWords words;
  private final PreparedOf prepared;

  PageOf(Journal journal, Contacts contacts, RefusalWords words, PreparedOf prepared) {
    this.journal = journal;
    this.contacts = contacts;
    this.words = words;
    this.prepared = prepared;
  }

  MatterPage page(Looking.Look look) {
    Matter m = look.matter();
    Directory directory = look.directory();
    Dates dates = m.dates();
    return new MatterPage(
        m.id(),
        m.origin().number(),
        m.version(),
        m.state(),
        m.closing() == null ? null : m.closing().outcome(),
        m.closing(),
        m.content().title(),
        m.content().text(),
        m.content().fields(),
        look.kind(),
        m.origin().campaign(),
        m.content().sensitivity(),
        m.content().readers().stream().map(id -> person(directory, id)).toList(),
        dates.lightOn(look.today()),
        dates.promisedOn(),
        dates.dueOn(),
        dates.blueOn(),
        dates.yellowOn(),
        dates.redOn(),
        m.grounds().turns(),
        look.pace(),
        dates.extensions(),
        dates.dispatchedAt(),
        dates.submittedAt(),
        dates.closedAt(),
        m.origin().source(),
        look.parent() == null ? null : relative(look.parent(), look),
        look.children().stream().map(child -> relative(child, look)).toList(),
        look.unread().stream().map(PageOf::unread).toList(),
        m.origin().splitFrom(),
        unit(directory, m.verifier()),
        m.parts().values().stream().map(part -> part(part, look)).toList(),
        m.content().target(),
        figures(look),
        rollUp(m.content().target(), look),
        m.progress().said(),
        m.plan(),
        look.underWay(),
        look.conditions().stream().map(checked -> condition(checked, m, directory)).toList(),
        extension(m.asks().extension(), directory),
        reassignment(m.asks().reassignment(), directory),
        m.asks().arbitrated(),
        look.prepared().stream().map(each -> prepared.view(each, directory, look.today())).toList(),
        look.history().stream()
            .map(recorded -> entry(recorded, directory, m.plan().nodes()))
            .toList(),
        look.allowed().stream()
            .map(allowed ->
                new MatterPage.AllowedAct(
                    allowed.verb().slug(), allowed.prepares(), allowed.worksFor()))
            .toList());
  }

  private static List<FigureByMonth> figures(Looking.Look look) {
    Target target = look.matter().content().target();
    return target == null ? List.of() : FigureByMonth.of(target, look.history(), look.today());
  }

  private static MatterPage.Relative relative(Matter m, Looking.Look look) {
    UUID lead = m.leadUnit();
    Dates dates = m.dates();
    return new MatterPage.Relative(
        m.id(),
        m.origin().number(),
        m.content().title(),
        m.state(),
        lead == null ? null : unit(look.directory(), lead),
        dates.promisedOn(),
        dates.dueOn(),
        dates.lightOn(look.today()),
        m.progress().said(),
        m.progress().words());
  }

  private MatterPage.UnitPart part(Part part, Looking.Look look) {
    UUID responsible = part.responsible();
    return new MatterPage.UnitPart(
        unit(look.directory(), part.unit()),
        part.role(),
        part.state(),
        // Taken over out of another ledger: when they signed there is not known.
        responsible == null ? null : part.acceptedAt(),
        part.submittedAt(),
        part.dueOn(),
        responsible == null
            ? null
            : contacts.of(look.directory(), part.unit(), responsible, look.today()),
        part.stars(),
        part.ratingWords(),
        contacts.ofUnit(look.directory(), part.unit(), look.today()));
  }

  /** Figures roll up where the children count in the same unit. */
  private static MatterPage.@Nullable RollUp rollUp(@Nullable Target target, Looking.Look look) {
    List<State> unread =
        look.unread().stream()
            .filter(kin -> !kin.above())
            .map(kin -> kin.relative().state())
            .toList();
    List<Matter> children = look.children();
    if (children.isEmpty() && unread.isEmpty()) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    int reporting = 0;
    for (Matter child : children) {
      Target own = child.content().target();
      boolean counts = child.state() != State.WITHDRAWN;
      if (counts && target != null && own != null && own.addsUpInto(target)) {
        sum = sum.add(new BigDecimal(own.current()));
        reporting++;
      }
    }
    int closed =
        (int)
            Stream.concat(children.stream().map(Matter::state), unread.stream())
                .filter(state -> !state.isOpen())
                .count();
    return new MatterPage.RollUp(
        sum.toPlainString(),
        target == null ? "" : target.unit(),
        reporting,
        children.size() + unread.size(),
        closed,
        unread.size());
  }

  private static MatterPage.Unread unread(MatterRows.Kin kin) {
    var relative = kin.relative();
    return new MatterPage.Unread(
        relative.number(), relative.state(), relative.dueOn(), kin.above());
  }

  private MatterPage.ConditionView condition(
      Conditions.Checked checked, Matter m, Directory directory) {
    var condition = checked.condition();
    var missing = checked.missing();
    return new MatterPage.ConditionView(
        condition.id(),
        condition.title(),
        condition.kind(),
        condition.clause(),
        checked.isMet(),
        missing == null ? null : words.worded(missing).detail(),
        m.proofs().values().stream()
            .filter(proof -> proof.condition().equals(condition.id()))
            .map(proof -> proof(proof, directory))
            .toList());
  }

  private static MatterPage.ProofView proof(Proof proof, Directory directory) {
    return new MatterPage.ProofView(
        proof.id(),
        proof.condition(),
        proof.how(),
        proof.name(),
        proof.hash(),
        proof.words(),
        person(directory, proof.by()),
        proof.at());
  }

  private static MatterPage.@Nullable ExtensionView extension(
      Asks.@Nullable Extension asked, Directory directory) {
    return asked == null
        ? null
        : new MatterPage.ExtensionView(
            asked.to(),
            asked.reason(),
            asked.notOwnMaking(),
            person(directory, asked.by()),
            unit(directory, asked.unit()),
            asked.at());
  }

  private static MatterPage.@Nullable ReassignmentView reassignment(
      Asks.@Nullable Reassignment asked, Directory directory) {
    return asked == null
        ? null
        : new MatterPage.ReassignmentView(
            unit(directory, asked.unit()),
            asked.reason(),
            person(directory, asked.by()),
            asked.at());
  }

  MatterPage.TimelineEntry entry(Recorded recorded, Directory directory, List<PlanNode> plan) {
    var entry = recorded.entry();
    JsonNode body = entry.body();
    JsonNode preparedBy = body.get("preparedBy");
    JsonNode behalf = body.get("onBehalfOf");
    UUID forUnit = Serving.unitOf(entry);
    var post = directory.findPost(entry.actor().post());
    return new MatterPage.TimelineEntry(
        entry.version(),
        entry.act().substring(entry.act().indexOf('.') + 1),
        person(directory, entry.actor().person()),
        post == null ? "" : post.title(),
        unit(directory, entry.actor().unit()),
        forUnit.equals(entry.actor().unit()) ? null : unit(directory, forUnit),
        entry.recordedAt(),
        entry.heldAt(),
        entry.late(),
        preparedBy == null ? null : person(directory, UUID.fromString(preparedBy.stringValue())),
        behalf == null ? null : journal.findPersonal(behalf.get("name").stringValue()),
        behalf == null ? null : behalf.get("basis").stringValue(),
        SaidNames.in(body.path("said"), plan, directory));
  }

  static Named person(Directory directory, UUID id) {
    var person = directory.findPerson(id);
    return new Named(id, person == null ? "" : person.name());
  }

  static Named unit(Directory directory, UUID id) {
    var unit = directory.findUnit(id);
    return new Named(id, unit == null ? "" : unit.name());
  }

  static List<Named> units(Directory directory, List<UUID> ids) {
    List<Named> named = new ArrayList<>();
    ids.forEach(id -> named.add(unit(directory, id)));
    return named;
  }
}
