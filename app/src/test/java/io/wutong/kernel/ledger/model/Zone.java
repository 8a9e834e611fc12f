package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Proposal;
import io.wutong.kernel.packs.Condition;
import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.packs.LightRule;
import io.wutong.kernel.packs.LightScheme;
import io.wutong.kernel.packs.Mark;
import io.wutong.kernel.packs.NodeTemplate;
import io.wutong.kernel.packs.PaceRule;
import io.wutong.kernel.packs.Title;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Person;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.Right;
import io.wutong.kernel.people.Unit;
import io.wutong.kernel.people.UnitKind;
import io.wutong.schedule.ChinaCalendar;
import io.wutong.schedule.WorkdayCalendar;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A small zone for tests of the pure ledger: a committee, a supervision office, two bureaus, a
 * street with a community, and who works there. Time stands on 2022-04-18 until it is moved.
 */
final class Zone {

  static final LocalDate START = LocalDate.of(2022, 4, 18);
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final WorkdayCalendar CALENDAR = ChinaCalendar.published();

  final UUID committee = Ids.named("unit", "committee");
  final UUID office = Ids.named("unit", "office");
  final UUID bureau = Ids.named("unit", "bureau");
  final UUID bureau2 = Ids.named("unit", "bureau2");
  final UUID street = Ids.named("unit", "street");
  final UUID community = Ids.named("unit", "community");

  /** A community in which nobody signs. */
  final UUID hamlet = Ids.named("unit", "hamlet");

  /** Another one, in which nobody has a post. */
  final UUID farm = Ids.named("unit", "farm");

  private final List<Unit> units = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();
  private final List<Person> persons = new ArrayList<>();

  final Actor leader;
  final Actor officeHead;
  final Actor officeClerk;
  final Actor bureauHead;
  final Actor bureauClerk;
  final Actor bureau2Head;
  final Actor streetHead;
  final Actor streetClerk;
  final Actor communityHead;
  final Actor hamletClerk;
  final Actor streetDeputy;

  Kind kind = kind(List.of());
  LocalDate today = START;
  List<Scene.Relative> children = List.of();
  Scene.@Nullable Relative parent;

  Zone() {
    unit(committee, "committee", UnitKind.ZONE, null);
    unit(office, "office", UnitKind.OFFICE, committee);
    unit(bureau, "bureau", UnitKind.BUREAU, committee);
    unit(bureau2, "bureau2", UnitKind.BUREAU, committee);
    unit(street, "street", UnitKind.STREET, committee);
    unit(community, "community", UnitKind.COMMUNITY, street);
    unit(hamlet, "hamlet", UnitKind.COMMUNITY, street);
    unit(farm, "farm", UnitKind.COMMUNITY, street);
    leader = post("leader", committee, Right.LEAD, Right.APPROVE);
    officeHead = post("officeHead", office, Right.SIGN, Right.APPROVE, Right.VERIFY, Right.OFFICE);
    officeClerk = post("officeClerk", office, Right.PREPARE, Right.VERIFY, Right.OFFICE);
    bureauHead = post("bureauHead", bureau, Right.SIGN, Right.APPROVE, Right.VERIFY);
    bureauClerk = post("bureauClerk", bureau, Right.PREPARE);
    bureau2Head = post("bureau2Head", bureau2, Right.SIGN, Right.APPROVE, Right.VERIFY);
    streetHead = post("streetHead", street, Right.SIGN, Right.APPROVE, Right.VERIFY);
    streetClerk = post("streetClerk", street, Right.PREPARE);
    hamletClerk = post("hamletClerk", hamlet, Right.PREPARE);
    streetDeputy = post("streetDeputy", street, Right.SIGN, Right.VERIFY);
    communityHead = post("communityHead", community, Right.SIGN, Right.PREPARE);
  }

  private void unit(UUID id, String code, UnitKind kind, @Nullable UUID parent) {
    units.add(new Unit(id, code, code, kind, parent, LONG_AGO, null, false, List.of()));
  }

  private Actor post(String name, UUID unit, Right... rights) {
    return postOf(Ids.named("person", name), name, unit, rights);
  }

  /** One more post, perhaps of a person who has one already. */
  Actor postOf(UUID person, String name, UUID unit, Right... rights) {
    if (persons.stream().noneMatch(p -> p.id().equals(person))) {
      persons.add(new Person(person, name, ""));
    }
    UUID id = Ids.named("post", name + unit);
    posts.add(new Post(id, unit, name, person, Set.of(rights), LONG_AGO, null, null, posts.size()));
    return new Actor(person, id, unit);
  }

  static Kind kind(List<Condition> conditions) {
    return new Kind(
        "test/task",
        "test",
        new Title("任务", "task"),
        Map.of(),
        List.of(),
        List.of(node("plan", 3), node("do", 5, "plan"), node("check", 2, "do")),
        conditions,
        BY_DATE,
        PaceRule.USUAL);
  }

  /** Red after the date, yellow three working days before it. */
  static final LightScheme BY_DATE =
      new LightScheme(
          "by-date",
          new Title("按时限", "By date"),
          "",
          List.of(
              rule("overdue", LightRule.Colour.RED, LightRule.Sort.OVERDUE, 0),
              rule("near-due", LightRule.Colour.YELLOW, LightRule.Sort.DUE_WITHIN, 3)));

  static LightRule rule(String id, LightRule.Colour light, LightRule.Sort sort, int figure) {
    return new LightRule(id, light, sort, figure, "", Mark.DESIGN, "");
  }

  private static NodeTemplate node(String id, int days, String... after) {
    return new NodeTemplate(id, new Title(id, id), days, "wd", List.of(after), 0, Mark.DESIGN, "");
  }

  Scene scene(Actor actor) {
    Instant now = today.atTime(10, 0).atZone(ProductClock.ZONE).toInstant();
    return new Scene(
        actor,
        null,
        null,
        now,
        now,
        today,
        new Directory(units, posts, persons),
        kind,
        "hash",
        CALENDAR,
        children,
        parent);
  }

  Proposal proposal(LocalDate promisedOn) {
    return proposal(promisedOn, bureau, List.of(street), office);
  }

  private Proposal proposal(LocalDate promisedOn, UUID lead, List<UUID> co, UUID verifier) {
    return new Proposal(
        "test/task",
        "完成防汛预案修编",
        null,
        lead,
        co,
        verifier,
        promisedOn,
        null,
        Map.of(),
        null,
        null,
        List.of(),
        null);
  }

  Matter proposed(LocalDate promisedOn) {
    return proposed(proposal(promisedOn), officeClerk);
  }

  Matter proposed(LocalDate promisedOn, UUID lead, List<UUID> co, UUID verifier, Actor proposer) {
    return proposed(proposal(promisedOn, lead, co, verifier), proposer);
  }

  private Matter proposed(Proposal proposal, Actor proposer) {
    NewMatter.Named named = new NewMatter.Named(Ids.next(), "2022-00001", null, null);
    return NewMatter.of(proposal, named, scene(proposer));
  }

  Matter dispatched(LocalDate promisedOn) {
    return does(proposed(promisedOn), officeHead, new Act.Dispatch("主任办公会〔2022〕5号"));
  }

  Matter accepted(LocalDate promisedOn) {
    return does(dispatched(promisedOn), bureauClerk, new Act.Accept(null));
  }

  Matter submitted(LocalDate promisedOn) {
    return does(accepted(promisedOn), bureauHead, new Act.Submit("已完成，请核查", List.of()));
  }

  /** The matter after an act that must be allowed. */
  Matter does(Matter matter, Actor actor, Act act) {
    return does(matter, act, scene(actor));
  }

  static Matter does(Matter matter, Act act, Scene scene) {
    return switch (Deciding.decide(matter, act, scene)) {
      case Decision.Done done -> done.after();
      case Decision.No no -> throw new AssertionError("refused: " + no.refusal());
    };
  }

  static Part part(Matter matter, UUID unit) {
    return java.util.Objects.requireNonNull(matter.part(unit));
  }

  /** The slug under which an act is refused; empty when it is not. */
  String refuses(Matter matter, Actor actor, Act act) {
    return refuses(matter, act, scene(actor));
  }

  static String refuses(Matter matter, Act act, Scene scene) {
    return switch (Deciding.decide(matter, act, scene)) {
      case Decision.Done done -> "";
      case Decision.No no -> no.refusal().slug();
    };
  }
}
