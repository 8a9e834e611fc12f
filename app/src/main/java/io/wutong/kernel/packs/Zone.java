package io.wutong.kernel.packs;

import io.wutong.kernel.packs.model.Hint;
import io.wutong.kernel.people.Right;
import io.wutong.kernel.people.UnitAlias;
import io.wutong.kernel.people.UnitKind;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.kernel.people.ZoneFilling.AccountLine;
import io.wutong.kernel.people.ZoneFilling.PersonLine;
import io.wutong.kernel.people.ZoneFilling.PostLine;
import io.wutong.kernel.people.ZoneFilling.UnitLine;
import io.wutong.shared.Ids;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A zone as a pack writes it: what an empty installation is first filled with. */
public record Zone(
    @Hint("What the zone is called on every page.") String name,
    @Hint("Where the zone's clock stands at first start.") OffsetDateTime clock,
    @Hint("Whom or what of this is invented.") String note,
    @Hint("Units; exactly one of them is in no other.") List<ZoneUnit> units,
    @Hint("The persons who hold the posts.") List<ZonePerson> people,
    @Hint("Campaigns with their periods.") List<ZoneCampaign> campaigns,
    @Hint("Enterprises and other bodies.") List<ZoneParty> parties) {

  public Zone {
    units = List.copyOf(units);
    people = List.copyOf(people);
    campaigns = List.copyOf(campaigns);
    parties = List.copyOf(parties);
  }

  /** What of it the organisation is made of; every account has this password at first. */
  public ZoneFilling filling(String password) {
    return new ZoneFilling(
        units.stream().map(ZoneUnit::line).toList(),
        people.stream().map(ZonePerson::line).toList(),
        units.stream().flatMap(unit -> unit.postLines().stream()).toList(),
        people.stream()
            .filter(person -> !person.noAccount())
            .map(person -> new AccountLine(person.login(), person.login(), password, false))
            .toList());
  }

  /** One unit with its posts in list order. */
  public record ZoneUnit(
      @Hint("Its natural key; never changes.") String code,
      @Hint("Its name.") String name,
      @Hint("What sort of unit it is.") UnitKind kind,
      @Hint("The code of the unit above; left out for the root alone.") @Nullable String in,
      @Hint("Its first day.") LocalDate from,
      @Hint("Its last day; left out while open-ended.") @Nullable LocalDate to,
      @Hint("Whether its officers' acts take effect unsigned.") boolean officersSend,
      @Hint("Short and former names that papers use for it.") List<ZoneAlias> aliases,
      @Hint("Its posts in list order.") List<ZonePost> posts) {

    public ZoneUnit {
      aliases = List.copyOf(aliases);
      posts = List.copyOf(posts);
    }

    private UnitLine line() {
      return new UnitLine(
          code,
          name,
          kind,
          in,
          from,
          to,
          officersSend,
          aliases.stream().map(ZoneAlias::line).toList());
    }

    private List<PostLine> postLines() {
      List<PostLine> lines = new ArrayList<>();
      posts.forEach(post -> lines.add(post.line(this, lines.size() + 1)));
      return lines;
    }
  }

  /** Another name of a unit. */
  public record ZoneAlias(
      @Hint("The name.") String name,
      @Hint("The first day it means this unit; left out: the unit's.") @Nullable LocalDate from,
      @Hint("The last day; left out while open-ended.") @Nullable LocalDate to) {

    private UnitAlias line() {
      return new UnitAlias(name, from, to);
    }
  }

  /** One post of a unit. */
  public record ZonePost(
      @Hint("As it stands on the door plate; once per unit.") String title,
      @Hint("The login of the person who holds it.") String holder,
      @Hint("What it may do.") List<Right> rights,
      @Hint("Its first day; left out: the unit's.") @Nullable LocalDate from,
      @Hint("Its last day; left out while open-ended.") @Nullable LocalDate to,
      @Hint("The post it stands in for, as 'unit/title'.") @Nullable String standsInFor) {

    public ZonePost {
      rights = List.copyOf(rights);
    }

    private PostLine line(ZoneUnit unit, int rank) {
      LocalDate first = from == null ? unit.from() : from;
      Set<Right> may = Set.copyOf(rights);
      return new PostLine(unit.code(), title, holder, may, first, to, standsInFor, rank);
    }
  }

  /** One natural person. */
  public record ZonePerson(
      @Hint("The key, and the name to sign in with.") String login,
      @Hint("Family name and given name.") String name,
      @Hint("The telephone number at work, in quotes.") @Nullable String phone,
      @Hint("true: known by name and number, without an account.") boolean noAccount) {

    private PersonLine line() {
      return new PersonLine(login, name, phone == null ? "" : phone);
    }
  }

  /** One campaign. */
  public record ZoneCampaign(
      @Hint("Its key.") String id,
      @Hint("Its name.") String name,
      @Hint("The kind its matters usually are of, as 'supervision/annual-task'.") String kind,
      @Hint("Its first day.") LocalDate from,
      @Hint("Its last day.") LocalDate to,
      @Hint("Codes of the units that take part.") List<String> units,
      @Hint("Code of the unit that checks and closes.") String verifier,
      @Hint("The paper that it rests on.") @Nullable String source,
      @Hint("When its units report; left out: when they please.") @Nullable Rhythm reports) {

    public ZoneCampaign {
      units = List.copyOf(units);
    }
  }

  /** The id of a campaign by its key. */
  public static UUID campaignId(String key) {
    return Ids.named("campaign", key);
  }

  /** One party. */
  public record ZoneParty(
      @Hint("Its unified social credit code (GB 32100-2015).") String code,
      @Hint("Its registered name.") String name,
      @Hint("Code of the unit that this party also is.") @Nullable String unit) {}
}
