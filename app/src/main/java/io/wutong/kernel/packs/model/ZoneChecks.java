package io.wutong.kernel.packs.model;

import io.wutong.kernel.packs.Rhythm;
import io.wutong.kernel.packs.Zone;
import io.wutong.kernel.packs.Zone.ZoneCampaign;
import io.wutong.kernel.packs.Zone.ZonePerson;
import io.wutong.kernel.packs.Zone.ZonePost;
import io.wutong.kernel.packs.Zone.ZoneUnit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a zone has to keep: every name that is used is declared, once, and nothing ends early. */
final class ZoneChecks {

  private static final String PATH = "/zone";

  private final Findings findings;
  private final KindChecks ids;
  private final Zone zone;
  private final Map<String, ZoneUnit> units = new LinkedHashMap<>();
  private final Set<String> logins = new LinkedHashSet<>();
  private final Set<String> posts = new LinkedHashSet<>();

  ZoneChecks(Zone zone, Findings findings) {
    this.zone = zone;
    this.findings = findings;
    this.ids = new KindChecks(findings);
  }

  /**
   * Checks the zone.
   *
   * @param kinds ids of the kinds in all packs; empty where the other packs are not at hand
   */
  void check(Set<String> kinds) {
    people();
    declare();
    for (int i = 0; i < zone.units().size(); i++) {
      unit(zone.units().get(i), PATH + "/units/" + i);
    }
    root();
    campaigns(kinds);
    parties();
  }

  private void people() {
    List<ZonePerson> people = zone.people();
    for (int i = 0; i < people.size(); i++) {
      String at = PATH + "/people/" + i + "/login";
      ids.id(at, people.get(i).login());
      once(logins, people.get(i).login(), at, "login");
    }
  }

  private void declare() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < zone.units().size(); i++) {
      ZoneUnit unit = zone.units().get(i);
      String at = PATH + "/units/" + i;
      ids.id(at + "/code", unit.code());
      once(codes, unit.code(), at + "/code", "unit code");
      units.putIfAbsent(unit.code(), unit);
      for (int j = 0; j < unit.posts().size(); j++) {
        String title = unit.posts().get(j).title();
        once(posts, unit.code() + "/" + title, at + "/posts/" + j + "/title", "post");
      }
    }
  }

  private void unit(ZoneUnit unit, String path) {
    String in = unit.in();
    if (in != null && !units.containsKey(in)) {
      findings.unknown(path + "/in", "undeclared unit", in, units.keySet());
    } else if (in != null && goesInACircle(unit)) {
      findings.at(path + "/in", "'%s' lies within itself".formatted(unit.code()), "", List.of());
    }
    period(unit.from(), unit.to(), path);
    for (int i = 0; i < unit.posts().size(); i++) {
      post(unit.posts().get(i), unit, path + "/posts/" + i);
    }
  }

  private boolean goesInACircle(ZoneUnit unit) {
    Set<String> seen = new HashSet<>();
    ZoneUnit at = unit;
    while (at != null && seen.add(at.code())) {
      at = at.in() == null ? null : units.get(at.in());
    }
    return at != null && at.code().equals(unit.code());
  }

  private void post(ZonePost post, ZoneUnit unit, String path) {
    if (!logins.contains(post.holder())) {
      findings.unknown(path + "/holder", "undeclared person", post.holder(), logins);
    }
    period(Objects.requireNonNullElse(post.from(), unit.from()), post.to(), path);
    String other = post.standsInFor();
    if (other != null && !posts.contains(other)) {
      findings.at(
          path + "/stands-in-for",
          "undeclared post '%s'".formatted(other),
          Findings.nearest(other, posts),
          List.of());
    }
  }

  private void period(LocalDate from, @Nullable LocalDate to, String path) {
    if (to != null && to.isBefore(from)) {
      findings.at(path + "/to", "%s is before %s".formatted(to, from), "", List.of());
    }
  }

  private void root() {
    List<String> roots =
        zone.units().stream().filter(unit -> unit.in() == null).map(ZoneUnit::code).toList();
    if (roots.size() != 1) {
      findings.at(
          PATH + "/units",
          "%d units are in no other, one has to be".formatted(roots.size()),
          "add 'in: …'.",
          roots);
    }
  }

  private void campaigns(Set<String> kinds) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < zone.campaigns().size(); i++) {
      ZoneCampaign campaign = zone.campaigns().get(i);
      String at = PATH + "/campaigns/" + i;
      ids.id(at + "/id", campaign.id());
      once(seen, campaign.id(), at + "/id", "id");
      period(campaign.from(), campaign.to(), at);
      if (!kinds.isEmpty() && !kinds.contains(campaign.kind())) {
        findings.unknown(at + "/kind", "unknown kind", campaign.kind(), kinds);
      }
      declared(campaign.verifier(), at + "/verifier");
      rhythm(campaign.reports(), at + "/reports");
      for (int j = 0; j < campaign.units().size(); j++) {
        declared(campaign.units().get(j), at + "/units/" + j);
      }
    }
  }

  private void rhythm(@Nullable Rhythm rhythm, String path) {
    if (rhythm == null) {
      return;
    }
    if (rhythm.findTime() == null) {
      findings.at(
          path + "/time", "'%s' is no time like '17:00'".formatted(rhythm.time()), "", List.of());
    }
    if (rhythm.day() < 1 || rhythm.day() > rhythm.every().dayMax()) {
      findings.at(
          path + "/day",
          "%d is not from 1 to %d".formatted(rhythm.day(), rhythm.every().dayMax()),
          "",
          List.of());
    }
    if (rhythm.lateDays() > rhythm.every().lateDaysMax()) {
      findings.at(
          path + "/late-days",
          "%d is more than %d".formatted(rhythm.lateDays(), rhythm.every().lateDaysMax()),
          "",
          List.of());
    }
  }

  private void parties() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < zone.parties().size(); i++) {
      String at = PATH + "/parties/" + i;
      once(seen, zone.parties().get(i).code(), at + "/code", "party");
      String unit = zone.parties().get(i).unit();
      if (unit != null) {
        declared(unit, at + "/unit");
      }
    }
  }

  private void declared(String unit, String path) {
    if (!units.containsKey(unit)) {
      findings.unknown(path, "undeclared unit", unit, units.keySet());
    }
  }

  private void once(Set<String> seen, String name, String path, String what) {
    if (!seen.add(name)) {
      findings.at(path, "duplicate %s '%s'".formatted(what, name), "", List.of());
    }
  }
}
