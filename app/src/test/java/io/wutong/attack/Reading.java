package io.wutong.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Nobody sees what is not theirs: while nobody writes, somebody at random opens matters, lists,
 * counts, searches and files, and the answers hold what the promises say, no more and no less.
 */
final class Reading {

  private final Town town;
  private final Http http;
  private final Book book;
  private final Rules rules;
  private final Broken broken;
  private int questions;
  private int refused;

  Reading(Town town, Http http, Book book, Broken broken) {
    this.town = town;
    this.http = http;
    this.book = book;
    this.rules = new Rules(town, book);
    this.broken = broken;
  }

  String tally() {
    return "%d questions of readers, %d of them about what is not theirs"
        .formatted(questions, refused);
  }

  /** One person looks around. */
  void look(RandomGenerator chance) {
    Who who = town.anybody(chance);
    List<Shadow> all = book.all();
    for (int i = 0; i < 6; i++) {
      page(who, all.get(chance.nextInt(all.size())));
    }
    String state = List.copyOf(Set.of("DISPATCHED", "ACCEPTED", "CLOSED")).get(chance.nextInt(3));
    String unit = town.anyUnit(chance);
    String word = Bodies.WORDS.get(chance.nextInt(Bodies.WORDS.size()));
    switch (chance.nextInt(5)) {
      case 0 -> list(who, "", m -> true);
      case 1 -> list(who, "&state=" + state, m -> m.state.equals(state));
      case 2 -> list(who, "&role=lead&unit=" + unit, m -> unit.equals(m.lead()));
      case 3 ->
          list(
              who,
              "&role=co&unit=" + unit,
              m -> m.parts.containsKey(unit) && !unit.equals(m.lead()));
      default ->
          list(who, "&q=" + encoded(word), m -> m.title.contains(word) || m.content.contains(word));
    }
    inbox(who);
    past(who, chance.nextInt(40));
  }

  private void page(Who who, Shadow m) {
    boolean mine = rules.mayRead(who, m);
    questions++;
    refused += mine ? 0 : 1;
    Http.Answer page = http.get(who.token(), "/api/matters/" + m.id);
    if (page.status() != (mine ? 200 : 404)) {
      says(m, "%s was answered %s, and it is %s theirs".formatted(who, page, mine ? "" : "not"));
      return;
    }
    stranger(m);
    for (String proof : proofs(page, m)) {
      String path = "/api/matters/" + m.id + "/evidence/" + proof;
      if (http.get(who.token(), path).status() != 200) {
        says(m, who + " may read it and not its file");
      }
      Who other = town.people().get((m.version * 7 + questions) % town.people().size());
      if (!rules.mayRead(other, m) && http.get(other.token(), path).status() != 404) {
        says(m, other + " was handed a file of what is not theirs");
      }
    }
    if (!mine) {
      return;
    }
    JsonNode json = page.json();
    if (json.get("version").intValue() != m.version || json.get("timeline").size() != m.version) {
      says(m, "its page or its timeline is not at version " + m.version);
    }
    json.get("children").forEach(child -> theirs(who, child, "a child on the page of " + m.id));
    if (json.path("parent").isObject()) {
      theirs(who, json.get("parent"), "the parent on the page of " + m.id);
    }
  }

  private void stranger(Shadow m) {
    if (questions % 7 == 0 && http.get(null, "/api/matters/" + m.id).status() != 401) {
      says(m, "somebody who has not signed in was answered");
    }
  }

  private static List<String> proofs(Http.Answer page, Shadow m) {
    Set<String> files = new TreeSet<>();
    for (JsonNode condition : page.json().path("conditions")) {
      for (JsonNode proof : condition.path("evidence")) {
        if (proof.get("how").stringValue().equals("FILE")) {
          files.add(proof.get("id").stringValue());
        }
      }
    }
    return files.stream().limit(m.version % 3).toList();
  }

  private void list(Who who, String filter, Predicate<Shadow> wanted) {
    Set<String> expected =
        book.all().stream()
            .filter(m -> rules.mayRead(who, m) && wanted.test(m))
            .map(m -> m.id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> found = new TreeSet<>();
    int rows = 0;
    String cursor = "";
    do {
      Http.Answer answer =
          http.get(who.token(), "/api/matters?limit=200" + filter + "&cursor=" + encoded(cursor));
      for (JsonNode row : answer.json().path("rows")) {
        found.add(row.get("id").stringValue());
        rows++;
      }
      cursor = answer.json().path("next").asString("");
    } while (!cursor.isEmpty());
    questions++;
    if (!found.equals(expected) || rows != found.size()) {
      differ(who, filter, expected, found);
    }
    Http.Answer counts =
        http.get(who.token(), "/api/matters/counts?" + filter.replaceFirst("&", ""));
    if (counts.json().path("total").asInt(-1) != expected.size()) {
      broken.says(
          null,
          "%s counts %s of %s, and may see %d".formatted(who, counts, filter, expected.size()),
          0);
    }
  }

  private void differ(Who who, String filter, Set<String> expected, Set<String> found) {
    Set<String> foreign = new TreeSet<>(found);
    foreign.removeAll(expected);
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    String what =
        "the list %s of %s shows %s too many and not %s".formatted(filter, who, foreign, missing);
    String first =
        foreign.isEmpty() ? missing.stream().findFirst().orElse("") : foreign.iterator().next();
    broken.says(book.find(first), what, 0);
  }

  private void inbox(Who who) {
    questions++;
    for (JsonNode item : http.get(who.token(), "/api/inbox").json().path("items")) {
      theirs(who, item.get("matter"), "the inbox");
    }
    for (JsonNode prepared : http.get(who.token(), "/api/prepared").json().path("waiting")) {
      Shadow m = book.get(prepared.get("matter").stringValue());
      if (!rules.mayRead(who, m)) {
        says(m, who + " is asked to sign what is not theirs to see");
      }
    }
  }

  private void past(Who who, int days) {
    questions++;
    String on = java.time.LocalDate.of(2022, 4, 1).plusDays(days).toString();
    Http.Answer answer = http.get(who.token(), "/api/matters?limit=200&asOf=" + on);
    if (answer.status() != 200) {
      broken.says(null, who + " asked for " + on + " and was answered " + answer, 0);
    }
    answer.json().path("rows").forEach(row -> theirs(who, row, "the list as of " + on));
  }

  private void theirs(Who who, JsonNode row, String where) {
    Shadow m = book.find(row.get("id").stringValue());
    if (m == null || !rules.mayRead(who, m)) {
      broken.says(m, "%s sees what is not theirs in %s: %s".formatted(who, where, row), 0);
    }
  }

  private void says(Shadow m, String what) {
    broken.says(m, what, 0);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
