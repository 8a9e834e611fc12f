package io.wutong.kernel.intake;

import io.wutong.kernel.people.Fillings;
import io.wutong.kernel.people.Right;
import io.wutong.kernel.people.UnitKind;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.kernel.people.ZoneFilling.AccountLine;
import io.wutong.kernel.people.ZoneFilling.PersonLine;
import io.wutong.kernel.people.ZoneFilling.PostLine;
import io.wutong.kernel.people.ZoneFilling.UnitLine;
import io.wutong.shared.acting.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A zone with an office that supervises, two bureaus, and people for every right. */
public final class IntakeZone {

  public static final String PASSWORD = "a-good-password";

  private static final LocalDate START = LocalDate.of(2020, 1, 1);

  private final List<UnitLine> units = new ArrayList<>();
  private final List<PersonLine> persons = new ArrayList<>();
  private final List<PostLine> posts = new ArrayList<>();
  private final List<AccountLine> accounts = new ArrayList<>();

  private IntakeZone() {
    unit("zone", "管委会", UnitKind.ZONE, null);
    unit("duchashi", "督查室", UnitKind.OFFICE, "zone");
    unit("chengguan", "城市管理局", UnitKind.BUREAU, "zone");
    unit("yingji", "应急管理局", UnitKind.BUREAU, "zone");
    post("zone", "主任", "zhuren", Right.LEAD, Right.APPROVE);
    post("duchashi", "主任", "ducha-zhuren", Right.OFFICE, Right.APPROVE, Right.VERIFY);
    post("duchashi", "科员", "ducha", Right.OFFICE);
    post("chengguan", "局长", "chengguan-juzhang", Right.SIGN);
    post("chengguan", "科员", "chengguan", Right.PREPARE);
    post("yingji", "科员", "yingji", Right.PREPARE);
    post("yingji", "顾问", "guwen");
  }

  /** Fills the zone; filling twice is filling once. */
  public static void fill(Fillings fillings) {
    IntakeZone zone = new IntakeZone();
    fillings.fill(new ZoneFilling(zone.units, zone.persons, zone.posts, zone.accounts));
  }

  /** Somebody by login, in the one post that they hold. */
  public static Actor actor(String login) {
    PostLine post =
        new IntakeZone()
            .posts.stream().filter(one -> one.person().equals(login)).findFirst().orElseThrow();
    return new Actor(ZoneFilling.personId(login), post.id(), unit(post.unit()));
  }

  public static UUID unit(String code) {
    return ZoneFilling.unitId(code);
  }

  private void unit(
      String code, String name, UnitKind kind, @org.jspecify.annotations.Nullable String above) {
    units.add(new UnitLine(code, name, kind, above, START, null, false));
  }

  private void post(String unit, String title, String login, Right... rights) {
    persons.add(new PersonLine(login, "演示" + login, ""));
    accounts.add(new AccountLine(login, login, PASSWORD, false));
    posts.add(new PostLine(unit, title, login, Set.of(rights), START, null, null, posts.size()));
  }
}
