package io.wutong.kernel.intake;

import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.people.Fillings;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Right;
import io.wutong.kernel.people.UnitAlias;
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
import org.jspecify.annotations.Nullable;

/** A zone with an office that supervises, two bureaus, and people for every right. */
public final class IntakeZone {

  public static final String PASSWORD = "a-good-password";

  /** A notice without a date of its own. */
  static final String NOTICE =
      """
      关于做好防汛工作的通知

      各局办：
      一、城市管理局要牵头对排查出的隐患逐项整改，收到本通知后15个工作日内完成12处易涝点的整治。
      二、应急管理局要在5月20日前储备移动泵车6台、编织袋2万条，并组织一次实战演练。
      大家要时刻把群众安危放在心上。
      """;

  private static final LocalDate START = LocalDate.of(2020, 1, 1);

  private final List<UnitLine> units = new ArrayList<>();
  private final List<PersonLine> persons = new ArrayList<>();
  private final List<PostLine> posts = new ArrayList<>();
  private final List<AccountLine> accounts = new ArrayList<>();

  private IntakeZone() {
    unit("zone", "管委会", UnitKind.ZONE, null);
    unit("duchashi", "督查室", UnitKind.OFFICE, "zone");
    LocalDate moved = LocalDate.of(2021, 1, 1);
    unit("chengguan", "城市管理局", UnitKind.BUREAU, "zone", new UnitAlias("城管局", moved, null));
    unit(
        "yingji", "应急管理局", UnitKind.BUREAU, "zone", new UnitAlias("城管局", null, moved.minusDays(1)));
    post("zone", "主任", "zhuren", Right.LEAD, Right.APPROVE);
    post("duchashi", "主任", "ducha-zhuren", Right.OFFICE, Right.APPROVE, Right.VERIFY);
    post("duchashi", "科员", "ducha", Right.OFFICE);
    post("chengguan", "局长", "chengguan-juzhang", Right.SIGN);
    post("chengguan", "科员", "chengguan", Right.PREPARE);
    post("yingji", "科员", "yingji", Right.PREPARE);
    post("yingji", "顾问", "guwen");
  }

  /** Fills the zone once; making its passwords takes a while. */
  public static void fill(Fillings fillings, People people) {
    if (people.directory().findUnitByCode("zone") != null) {
      return;
    }
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
      String code, String name, UnitKind kind, @Nullable String above, UnitAlias... aliases) {
    units.add(new UnitLine(code, name, kind, above, START, null, false, List.of(aliases)));
  }

  private void post(String unit, String title, String login, Right... rights) {
    persons.add(new PersonLine(login, "演示" + login, ""));
    accounts.add(new AccountLine(login, login, PASSWORD, false));
    posts.add(new PostLine(unit, title, login, Set.of(rights), START, null, null, posts.size()));
  }

  /** The candidate with these words that waits for a decision. */
  static Candidate candidate(Document document, String words) {
    return document.candidates().stream()
        .filter(one -> one.source().words().contains(words) && !one.status().isSettled())
        .findFirst()
        .orElseThrow(() -> new AssertionError(words + " in " + document.candidates()));
  }
}
