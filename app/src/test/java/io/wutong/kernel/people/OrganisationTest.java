package io.wutong.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.TestDatabase;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.database.InstallationDatabase;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator changes the organisation; what would make it wrong is refused. */
@PeopleTest
@RecordApplicationEvents
class OrganisationTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  @Autowired private Fillings fillings;
  @Autowired private People people;
  @Autowired private ProductClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private InstallationDatabase database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEvents events;
  private SmallZone zone;
  private Actor admin;

  @BeforeEach
  void fill() {
    zone = SmallZone.fill(fillings);
    admin =
        new Actor(
            zone.personId("admin"), zone.postId(zone.root(), "管理员"), zone.unitId(zone.root()));
  }

  @Test
  void fillingTwiceIsFillingOnce() {
    Directory before = people.directory();
    fillings.fill(zone.filling());
    assertThat(people.directory().units()).isEqualTo(before.units());
    assertThat(people.directory().posts()).isEqualTo(before.posts());
  }

  @Test
  void aTaskForceIsAUnitWithALastDay() {
    Unit force = asAdmin(() -> people.openUnit(unit("storm", zone.root(), DAY.plusDays(90))));
    assertThat(people.directory().unit(force.id())).isEqualTo(force);
    assertThat(force.on(DAY.plusDays(90))).isTrue();
    assertThat(force.on(DAY.plusDays(91))).isFalse();
  }

  @Test
  void aCodeIsNeverGivenAgain() {
    asAdmin(() -> people.openUnit(unit("one", zone.root(), DAY.plusDays(1))));
    assertRefused("unit-code-taken", () -> people.openUnit(unit("one", zone.root(), null)));
    assertRefused("unit-code-malformed", () -> people.openUnit(unit("Ümlaut", null, null)));
  }

  @Test
  void noUnitStandsBelowItself() {
    Unit root = people.directory().unit(zone.unitId(zone.root()));
    UUID below = zone.unitId(zone.key() + "-force");
    assertRefused("unit-parent-cycle", () -> people.changeUnit(moved(root, below)));
    assertRefused("unit-parent-cycle", () -> people.changeUnit(moved(root, root.id())));
  }

  @Test
  void aUnitEndsAfterItsPostsAndTheUnitsBelow() {
    UUID bureau = zone.unitId(zone.bureau());
    assertRefused("unit-has-open-posts", () -> people.endUnit(bureau, DAY));
    asAdmin(() -> people.endPost(zone.postId(zone.bureau(), "局长"), DAY));
    asAdmin(() -> people.endPost(zone.postId(zone.bureau(), "科员"), DAY));
    assertRefused("unit-has-open-units", () -> people.endUnit(bureau, DAY));
    asAdmin(() -> people.endPost(zone.postId(zone.key() + "-force", "成员"), DAY));
    asAdmin(() -> people.endUnit(zone.unitId(zone.key() + "-force"), DAY));
    asAdmin(() -> people.endUnit(bureau, DAY));
    NewPost late = post(bureau, DAY.plusDays(1), null, "head");
    assertRefused("days-outside-unit", () -> people.openPost(late));
  }

  @Test
  void daysStandInOrder() {
    UUID root = zone.unitId(zone.root());
    assertRefused(
        "days-in-wrong-order", () -> people.openPost(post(root, DAY, DAY.minusDays(1), "head")));
  }

  @Test
  void aShortNameMeansOneUnitOnAnyDay() {
    Unit bureau = people.directory().unit(zone.unitId(zone.bureau()));
    Unit force = people.directory().unit(zone.unitId(zone.key() + "-force"));
    String shortName = "简称" + zone.key();
    UnitAlias once = new UnitAlias(shortName, null, DAY);
    asAdmin(() -> people.changeUnit(named(bureau, once)));
    assertThat(people.directory().unit(bureau.id()).aliasesOn(DAY)).containsExactly(shortName);
    assertThat(people.directory().unit(bureau.id()).aliasesOn(DAY.plusDays(1))).isEmpty();
    assertRefused(
        "unit-alias-taken",
        () -> people.changeUnit(named(force, new UnitAlias(shortName, DAY, null))));
    assertRefused(
        "unit-alias-taken",
        () -> people.changeUnit(named(force, new UnitAlias(bureau.name(), null, null))));
    assertRefused(
        "unit-alias-too-short",
        () -> people.changeUnit(named(force, new UnitAlias("局", null, null))));
    assertRefused(
        "days-in-wrong-order",
        () -> people.changeUnit(named(force, new UnitAlias("专班二", DAY, DAY.minusDays(1)))));
    UnitAlias since = new UnitAlias(shortName, DAY.plusDays(1), null);
    asAdmin(() -> people.changeUnit(named(force, since)));
    assertThat(people.directory().unit(force.id()).aliases()).containsExactly(since);
    Unit renamed = renamed(bureau, shortName);
    assertRefused("unit-alias-taken", () -> people.changeUnit(renamed));
  }

  @Test
  void aPostIsHandedOverAndTheOthersHearOfIt() {
    UUID head = zone.postId(zone.bureau(), "局长");
    asAdmin(() -> people.handOver(head, zone.personId("stranger")));
    assertThat(people.directory().post(head).person()).isEqualTo(zone.personId("stranger"));
    assertThat(events.stream(PostHandedOver.class))
        .contains(
            new PostHandedOver(
                head, zone.personId("head"), zone.personId("stranger"), clock.today()));
  }

  @Test
  void aStandInHasTheRightsOfThePost() {
    UUID head = zone.postId(zone.bureau(), "局长");
    LocalDate today = clock.today();
    Post post =
        asAdmin(() -> people.standIn(head, zone.personId("officer"), today, today.plusDays(7)));
    Actor acting = new Actor(post.person(), post.id(), post.unit());
    assertThat(people.directory().rights(acting, today)).contains(Right.SIGN);
    assertThat(people.directory().rights(acting, today.plusDays(8))).isEmpty();
    assertRefused(
        "stand-in-for-oneself", () -> people.standIn(head, zone.personId("head"), today, today));
  }

  @Test
  void anActThatIsRefusedLeavesNothing() {
    Directory before = people.directory();
    assertRefused("not-found", () -> people.openPost(post(UUID.randomUUID(), DAY, null, "head")));
    assertThat(people.directory()).isSameAs(before);
  }

  @Test
  void theJournalHoldsNoName() {
    asAdmin(() -> people.openPerson("欧阳不在记录里", "0371-12345678"));
    String bodies =
        JdbcClient.create(owner())
            .sql("select string_agg(convert_from(body, 'UTF8'), ' ') from journal")
            .query(String.class)
            .single();
    assertThat(bodies)
        .contains("personal:")
        .doesNotContain("欧阳", "12345678", zone.name("head"), zone.login("head"));
  }

  @Test
  void theRowsCanBeWrittenAnewFromTheJournal() {
    asAdmin(() -> people.endPost(zone.postId(zone.bureau(), "科员"), DAY));
    asAdmin(() -> people.changePerson(new Person(zone.personId("head"), "上官", "12")));
    Unit bureau = people.directory().unit(zone.unitId(zone.bureau()));
    UnitAlias alias = new UnitAlias("又名" + zone.key(), null, DAY);
    asAdmin(() -> people.changeUnit(named(bureau, alias)));
    List<List<String>> before = rows();
    JdbcClient.create(owner())
        .sql(
            """
            update post set title = 'x', to_day = null, rights = '{}';
            update unit set name = 'x', to_day = null, aliases = '[]';
            update person set name = 'x', phone = '';
            update account set version = 99
            """)
        .update();
    Acting.run(Actor.HOUSE, () -> transaction.executeWithoutResult(status -> people.rebuild()));
    assertThat(rows()).isEqualTo(before);
  }

  private List<List<String>> rows() {
    return List.of("unit", "post", "person", "account").stream()
        .map(table -> "select t::text from " + table + " t order by id")
        .map(sql -> jdbc.sql(sql).query(String.class).list())
        .toList();
  }

  private javax.sql.DataSource owner() {
    return new TestDatabase(database.app(), database.owner()).owner();
  }

  private static Unit named(Unit unit, UnitAlias... aliases) {
    return new Unit(
        unit.id(),
        unit.code(),
        unit.name(),
        unit.kind(),
        unit.parent(),
        unit.from(),
        unit.to(),
        unit.officersSend(),
        List.of(aliases));
  }

  private static Unit renamed(Unit unit, String name) {
    return new Unit(
        unit.id(),
        unit.code(),
        name,
        unit.kind(),
        unit.parent(),
        unit.from(),
        unit.to(),
        unit.officersSend(),
        unit.aliases());
  }

  private NewUnit unit(String code, @Nullable String parent, @Nullable LocalDate to) {
    UUID above = parent == null ? null : zone.unitId(parent);
    String full = zone.key() + "-" + code;
    return new NewUnit(full, "防汛专班", UnitKind.TASKFORCE, above, DAY, to, false, null);
  }

  private NewPost post(UUID unit, LocalDate from, @Nullable LocalDate to, String who) {
    return new NewPost(unit, "副局长", zone.personId(who), Set.of(Right.VERIFY), from, to, null, 2);
  }

  private static Unit moved(Unit unit, UUID parent) {
    return new Unit(
        unit.id(),
        unit.code(),
        unit.name(),
        unit.kind(),
        parent,
        unit.from(),
        unit.to(),
        unit.officersSend(),
        unit.aliases());
  }

  private <T> T asAdmin(Supplier<T> work) {
    return Acting.as(admin, work::get);
  }

  private void assertRefused(String slug, Supplier<?> work) {
    assertThatThrownBy(() -> asAdmin(work))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal().slug()).isEqualTo(slug));
  }
}
