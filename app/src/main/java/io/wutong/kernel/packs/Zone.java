package io.wutong.kernel.packs;

import io.wutong.kernel.packs.model.Hint;
import io.wutong.kernel.people.Right;
import io.wutong.kernel.people.UnitKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A zone as a pack writes it: what an empty installation is first filled with. */
public record Zone(
    @Hint("What the zone is called on every page.") String name,
    @Hint("Where the zone's clock stands at first start.") OffsetDateTime clock,
    @Hint("Whom or what of this is invented.") String note,
    @Hint("The first password of every demo account.") String password,
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

  /** One unit with its posts in list order. */
  public record ZoneUnit(
      @Hint("Its natural key; never changes.") String code,
      @Hint("Its name.") String name,
      @Hint("What sort of unit it is.") UnitKind kind,
      @Hint("The code of the unit above; left out for the root alone.") @Nullable String in,
      @Hint("Its first day.") LocalDate from,
      @Hint("Its last day; left out while open-ended.") @Nullable LocalDate to,
      @Hint("Whether its officers' acts take effect unsigned.") boolean officersSend,
      @Hint("Its posts in list order.") List<ZonePost> posts) {

    public ZoneUnit {
      posts = List.copyOf(posts);
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
  }

  /** One natural person. */
  public record ZonePerson(
      @Hint("The key, and the name to sign in with.") String login,
      @Hint("Family name and given name.") String name,
      @Hint("The telephone number at work, in quotes.") @Nullable String phone,
      @Hint("true: known by name and number, without an account.") boolean noAccount) {}

  /** One campaign. */
  public record ZoneCampaign(
      @Hint("Its key.") String id,
      @Hint("Its name.") String name,
      @Hint("The kind its matters usually are of, as 'supervision/annual-task'.") String kind,
      @Hint("Its first day.") LocalDate from,
      @Hint("Its last day.") LocalDate to,
      @Hint("Codes of the units that take part.") List<String> units,
      @Hint("Code of the unit that checks and closes.") String verifier) {

    public ZoneCampaign {
      units = List.copyOf(units);
    }
  }

  /** One party. */
  public record ZoneParty(
      @Hint("Its unified social credit code (GB 32100-2015).") String code,
      @Hint("Its registered name.") String name,
      @Hint("Code of the unit that this party also is.") @Nullable String unit) {}
}
