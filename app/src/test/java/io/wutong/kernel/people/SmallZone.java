package io.wutong.kernel.people;

import io.wutong.kernel.people.ZoneFilling.AccountLine;
import io.wutong.kernel.people.ZoneFilling.PersonLine;
import io.wutong.kernel.people.ZoneFilling.PostLine;
import io.wutong.kernel.people.ZoneFilling.UnitLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A zone of three units and four persons, of its own for each test that makes one. */
public record SmallZone(String key) {

  public static final String PASSWORD = "a-good-password";
  public static final LocalDate START = LocalDate.of(2020, 1, 1);

  private static int count;

  /** Fills another small zone. */
  public static synchronized SmallZone fill(Fillings fillings) {
    count++;
    SmallZone zone = new SmallZone("z" + count);
    fillings.fill(zone.filling());
    return zone;
  }

  public ZoneFilling filling() {
    return new ZoneFilling(
        List.of(
            new UnitLine(
                key + "-force", "专班", UnitKind.TASKFORCE, bureau(), START, null, true, List.of()),
            new UnitLine(
                bureau(), "局" + key, UnitKind.BUREAU, root(), START, null, false, List.of()),
            new UnitLine(root(), "管委会" + key, UnitKind.ZONE, null, START, null, false, List.of())),
        List.of(person("admin"), person("head"), person("officer"), person("stranger")),
        List.of(
            post(root(), "管理员", "admin", Set.of(Right.ADMIN), 1),
            post(bureau(), "局长", "head", Set.of(Right.SIGN, Right.VERIFY), 1),
            post(bureau(), "科员", "officer", Set.of(Right.PREPARE), 3),
            post(key + "-force", "成员", "officer", Set.of(Right.PREPARE), 4)),
        List.of(account("admin"), account("head"), account("officer"), account("stranger")));
  }

  public String login(String who) {
    return key + "-" + who;
  }

  public UUID personId(String who) {
    return ZoneFilling.personId(login(who));
  }

  public UUID postId(String unit, String title) {
    return ZoneFilling.postId(unit + "/" + title);
  }

  public UUID unitId(String code) {
    return ZoneFilling.unitId(code);
  }

  public String root() {
    return key + "-root";
  }

  public String bureau() {
    return key + "-bureau";
  }

  /** A name that is nowhere else, so that a search for it in the journal means something. */
  public String name(String who) {
    return "诸葛" + key + who;
  }

  private PersonLine person(String who) {
    return new PersonLine(login(who), name(who), "0371-6798" + count);
  }

  private PostLine post(String unit, String title, String who, Set<Right> rights, int rank) {
    return new PostLine(unit, title, login(who), rights, START, null, null, rank);
  }

  private AccountLine account(String who) {
    return new AccountLine(login(who), login(who), PASSWORD, false);
  }
}
