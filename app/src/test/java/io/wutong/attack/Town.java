package io.wutong.attack;

import io.wutong.Caller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The zone under attack, as its own pages tell it: units, everybody in every post, kinds. */
record Town(Map<String, Unit> units, List<Who> people, List<Signer> signers, List<Kind> kinds) {

  /** A unit: what is above it, and whether its officers send without a signature. */
  record Unit(String id, @Nullable String above, boolean officersSend) {}

  /** A post in which somebody signs, with an account or without. */
  record Signer(String unit, @Nullable LocalDate lastDay) {}

  /** A kind with what its closing needs. */
  record Kind(String id, List<Needed> needed, List<String> steps, List<Field> fields) {}

  /** A field of a kind: its choices, none where it is written freely. */
  record Field(String id, String type, boolean required, List<String> choices) {}

  /** One condition: {@code evidence}, {@code statement}, {@code target-reached} … */
  record Needed(String id, String sort, int days) {}

  private static final String PASSWORD = "wutong-demo-2022";

  /** Asks the app at that port. */
  static Town of(int port) {
    Http http = Http.on(port);
    JsonNode accounts = http.get(null, "/api/demo/accounts").json();
    Map<String, LocalDate> lastDays = lastDays(http);
    List<Who> people = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (JsonNode account : accounts) {
      String login = account.get("login").stringValue();
      if (seen.add(login)) {
        people.addAll(posts(port, login, lastDays));
      }
    }
    String token = people.getFirst().token();
    Map<String, Unit> units = new LinkedHashMap<>();
    for (JsonNode unit : http.get(token, "/api/units").json()) {
      String id = unit.get("id").stringValue();
      String above = unit.has("parent") ? unit.get("parent").stringValue() : null;
      units.put(id, new Unit(id, above, unit.get("officersSend").booleanValue()));
    }
    List<Kind> kinds = new ArrayList<>();
    http.get(token, "/api/kinds").json().forEach(kind -> kinds.add(kind(kind)));
    return new Town(units, people, signers(http), kinds);
  }

  private static Kind kind(JsonNode kind) {
    List<Needed> needed = new ArrayList<>();
    for (JsonNode one : kind.get("closeWhen")) {
      String id = one.get("id").stringValue();
      needed.add(new Needed(id, one.get("kind").stringValue(), one.path("days").asInt(0)));
    }
    List<String> steps = new ArrayList<>();
    kind.get("nodes").forEach(node -> steps.add(node.get("id").stringValue()));
    List<Field> fields = new ArrayList<>();
    kind.get("fields")
        .forEachEntry((id, field) -> {
          List<String> choices = new ArrayList<>(field.path("choices").propertyNames());
          String type = field.get("type").stringValue();
          fields.add(new Field(id, type, field.get("required").booleanValue(), choices));
        });
    return new Kind(kind.get("id").stringValue(), needed, steps, fields);
  }

  /** A token for each post of an account: whoever has two posts can act in both. */
  private static List<Who> posts(int port, String login, Map<String, LocalDate> lastDays) {
    Http http = Http.on(port);
    String token = token(http, login);
    JsonNode me = http.get(token, "/api/session").json();
    List<Who> posts = new ArrayList<>();
    for (JsonNode post : me.get("posts")) {
      boolean now = post.get("id").equals(me.get("post"));
      LocalDate lastDay = lastDays.get(post.get("id").stringValue());
      posts.add(who(me, post, lastDay, now ? token : tokenIn(port, login, post)));
    }
    return posts;
  }

  static String token(Http http, String login) {
    Http.Answer made = http.post(null, "/api/demo/token", Http.object("login", login));
    return made.json().get("token").stringValue();
  }

  /** Of each post that ends, the last day. */
  private static Map<String, LocalDate> lastDays(Http http) {
    Map<String, LocalDate> days = new HashMap<>();
    for (JsonNode post : http.get(token(http, "admin"), "/api/posts").json()) {
      if (post.hasNonNull("to")) {
        days.put(post.get("id").stringValue(), LocalDate.parse(post.get("to").stringValue()));
      }
    }
    return days;
  }

  private static List<Signer> signers(Http http) {
    String admin = token(http, "admin");
    Map<String, String> ends = new HashMap<>();
    http.get(admin, "/api/units")
        .json()
        .forEach(unit -> ends.put(unit.get("id").stringValue(), unit.path("to").asString("")));
    List<Signer> signers = new ArrayList<>();
    for (JsonNode post : http.get(admin, "/api/posts").json()) {
      List<String> rights = new ArrayList<>();
      post.get("rights").forEach(right -> rights.add(right.stringValue()));
      if (rights.contains("SIGN")) {
        String unit = post.get("unit").stringValue();
        // The post or the unit itself, whichever is over first.
        LocalDate last =
            Stream.of(post.path("to").asString(""), ends.getOrDefault(unit, ""))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .min(LocalDate::compareTo)
                .orElse(null);
        signers.add(new Signer(unit, last));
      }
    }
    return signers;
  }

  /** The unit whose signers sign for a unit: the nearest one that has any. */
  String signingUnit(String unit) {
    for (String at = unit; at != null; at = unit(at).above()) {
      String here = at;
      if (signers.stream().anyMatch(signer -> signer.unit().equals(here))) {
        return here;
      }
    }
    return unit;
  }

  /** A unit that signs for others, and those; in any order. Empty where there is none. */
  List<String> together(RandomGenerator chance) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String unit : units.keySet()) {
      String signing = signingUnit(unit);
      if (!signing.equals(unit)) {
        all.computeIfAbsent(signing, above -> new ArrayList<>(List.of(above))).add(unit);
      }
    }
    if (all.isEmpty()) {
      return List.of();
    }
    List<String> found = List.copyOf(all.values()).get(chance.nextInt(all.size()));
    List<String> some = new ArrayList<>();
    // The first begins, whichever it is.
    int first = chance.nextInt(found.size());
    for (int i = 0; i < found.size(); i++) {
      some.add(found.get((first + i) % found.size()));
    }
    return some;
  }

  private static String tokenIn(int port, String login, JsonNode post) {
    Caller browser = new Caller(port);
    browser.signIn(login, PASSWORD);
    String wanted = Http.object("post", post.get("id").stringValue()).toString();
    if (browser.put("/api/session/post", wanted).status() != 200) {
      throw new IllegalStateException(login + " cannot act in " + post);
    }
    Caller.Answer made = browser.post("/api/tokens", "{\"name\":\"attack\",\"validDays\":90}");
    return made.json().get("token").stringValue();
  }

  private static Who who(JsonNode me, JsonNode post, @Nullable LocalDate lastDay, String token) {
    Set<String> rights = new TreeSet<>();
    post.get("rights").forEach(right -> rights.add(right.stringValue()));
    return new Who(
        me.get("login").stringValue(),
        me.get("person").get("id").stringValue(),
        post.get("unit").get("id").stringValue(),
        rights,
        lastDay,
        token);
  }

  /** Whether a unit is this one or somewhere below it. */
  boolean isAtOrBelow(String unit, String above) {
    for (String at = unit; at != null; at = unit(at).above()) {
      if (at.equals(above)) {
        return true;
      }
    }
    return false;
  }

  Unit unit(String id) {
    Unit unit = units.get(id);
    if (unit == null) {
      throw new IllegalArgumentException("no unit " + id);
    }
    return unit;
  }

  /** Whether a required field of its kind is empty. */
  boolean isIncomplete(Shadow m) {
    return isIncomplete(m.kind, m.fields::get);
  }

  /**
   * Whether a required field of its kind would be empty after what an act says of them, if it does.
   */
  boolean wouldBeIncomplete(Shadow m, JsonNode act) {
    JsonNode said = act.path("fields");
    return said.isObject()
        ? isIncomplete(m.kind, id -> said.path(id).asString(""))
        : isIncomplete(m);
  }

  private boolean isIncomplete(String kind, Function<String, @Nullable String> value) {
    return kind(kind).fields().stream()
        .filter(Field::required)
        .map(field -> value.apply(field.id()))
        .anyMatch(said -> said == null || said.isBlank());
  }

  Kind kind(String id) {
    return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst().orElseThrow();
  }

  /** Somebody in the first of their posts. */
  Who login(String login) {
    return people.stream().filter(who -> who.login().equals(login)).findFirst().orElseThrow();
  }

  /** A day has come: whose post is over is no longer there; answers who left. */
  List<Who> left(LocalDate day) {
    List<Who> left =
        people.stream()
            .filter(who -> who.lastDay() != null && who.lastDay().isBefore(day))
            .toList();
    people.removeAll(left);
    signers.removeIf(signer -> signer.lastDay() != null && signer.lastDay().isBefore(day));
    return left;
  }

  Who anybody(RandomGenerator chance) {
    return people.get(chance.nextInt(people.size()));
  }

  /** Somebody of whom this is true; anybody when nobody is. */
  Who somebody(RandomGenerator chance, Predicate<Who> wanted) {
    List<Who> all = people.stream().filter(wanted).toList();
    return all.isEmpty() ? anybody(chance) : all.get(chance.nextInt(all.size()));
  }

  /** Two posts of one person in different units. */
  List<Who> inTwoUnits(RandomGenerator chance) {
    List<List<Who>> pairs = new ArrayList<>();
    for (Who one : people) {
      for (Who other : people) {
        if (one.person().equals(other.person()) && !one.unit().equals(other.unit())) {
          pairs.add(List.of(one, other));
        }
      }
    }
    return pairs.get(chance.nextInt(pairs.size()));
  }

  String anyUnit(RandomGenerator chance) {
    return List.copyOf(units.keySet()).get(chance.nextInt(units.size()));
  }
}
