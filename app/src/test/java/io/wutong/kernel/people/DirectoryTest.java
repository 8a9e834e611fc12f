package io.wutong.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.shared.Ids;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The organisation is asked by day: who is above whom, who holds what, who may do what. */
class DirectoryTest {

  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final LocalDate JUNE_30 = LocalDate.of(2022, 6, 30);
  private static final LocalDate JULY_1 = LocalDate.of(2022, 7, 1);

  private final Unit zone = unit("zone", null, null);
  private final Unit bureau = unit("bureau", zone.id(), null);
  private final Unit force = unit("force", bureau.id(), JUNE_30);
  private final Person wang = new Person(Ids.next(), "王", "");
  private final Person li = new Person(Ids.next(), "李", "");
  private final Post head = post(bureau, wang, Set.of(Right.SIGN), null, null, 1);
  private final Post standIn = post(bureau, li, Set.of(Right.SIGN), JUNE_30, head.id(), 2);
  private final Post inForce = post(force, li, Set.of(Right.PREPARE), null, null, 3);
  private final Directory directory =
      new Directory(
          List.of(zone, bureau, force), List.of(inForce, standIn, head), List.of(wang, li));

  @Test
  void aUnitIsBelowItselfAndAllAboveNearestFirst() {
    assertThat(directory.unitAndAbove(force.id()))
        .containsExactly(force.id(), bureau.id(), zone.id());
    assertThat(directory.isAtOrBelow(force.id(), zone.id())).isTrue();
    assertThat(directory.isAtOrBelow(force.id(), force.id())).isTrue();
    assertThat(directory.isAtOrBelow(zone.id(), force.id())).isFalse();
    assertThat(directory.unitAndAbove(Ids.next())).isEmpty();
  }

  @Test
  void aPostIsHeldFromItsFirstToItsLastDay() {
    assertThat(directory.postsOf(bureau.id(), JUNE_30)).containsExactly(head, standIn);
    assertThat(directory.postsOf(bureau.id(), JULY_1)).containsExactly(head);
    assertThat(directory.postsOf(bureau.id(), START.minusDays(1))).isEmpty();
  }

  @Test
  void aStandInHasTheRightsUntilTheLastDay() {
    Actor acting = new Actor(li.id(), standIn.id(), bureau.id());
    assertThat(directory.rights(acting, JUNE_30)).containsExactly(Right.SIGN);
    assertThat(directory.rights(acting, JULY_1)).isEmpty();
  }

  @Test
  void aPostEndsWithItsTaskForce() {
    assertThat(directory.postsOfPerson(li.id(), JUNE_30)).containsExactly(standIn, inForce);
    assertThat(directory.postsOfPerson(li.id(), JULY_1)).isEmpty();
    assertThat(directory.rights(new Actor(li.id(), inForce.id(), force.id()), JULY_1)).isEmpty();
  }

  @Test
  void nobodyHasTheRightsOfSomebodyElsesPost() {
    assertThat(directory.rights(new Actor(li.id(), head.id(), bureau.id()), JUNE_30)).isEmpty();
    assertThat(directory.rights(new Actor(wang.id(), head.id(), zone.id()), JUNE_30)).isEmpty();
    assertThat(directory.rights(Actor.HOUSE, JUNE_30)).isEmpty();
  }

  @Test
  void whatIsAbsentIsRefusedAndNotNull() {
    assertThatThrownBy(() -> directory.unit(Ids.next())).isInstanceOf(Refused.class);
    assertThat(directory.findUnitByCode("bureau")).isEqualTo(bureau);
    assertThat(directory.findUnitByCode("nowhere")).isNull();
  }

  private static Unit unit(String code, @Nullable UUID parent, @Nullable LocalDate to) {
    return new Unit(
        Ids.named("unit", code), code, code, UnitKind.BUREAU, parent, START, to, false, List.of());
  }

  private static Post post(
      Unit unit,
      Person person,
      Set<Right> rights,
      @Nullable LocalDate to,
      @Nullable UUID standsInFor,
      int rank) {
    return new Post(Ids.next(), unit.id(), "主任", person.id(), rights, START, to, standsInFor, rank);
  }
}
