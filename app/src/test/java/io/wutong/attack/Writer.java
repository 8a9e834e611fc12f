package io.wutong.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A client that writes until it is cut off, and remembers what it was told was done. */
final class Writer {

  /** An act that was sent and perhaps never answered. */
  record Sent(String login, String matter, int version, ObjectNode act) {}

  /** Words that only one act says: by them it is found again. */
  final List<String> reported = new ArrayList<>();

  final List<String> prepared = new ArrayList<>();
  final List<String> proposed = new ArrayList<>();
  final Map<String, Integer> versions = new LinkedHashMap<>();
  final List<Integer> failures = new ArrayList<>();
  @Nullable Sent open;
  @Nullable Sent last;
  @Nullable String openTitle;
  private final String name;
  private final Random chance;
  private final Map<String, Integer> steps = new HashMap<>();
  private int n;

  Writer(String name, long seed) {
    this.name = name;
    this.chance = new Random(seed);
  }

  /** Writes until somebody says stop or nobody answers. */
  void write(Story story, AtomicBoolean stop) {
    while (!stop.get() && step(story)) {
      n++;
    }
  }

  private boolean step(Story story) {
    List<String> going =
        versions.keySet().stream().filter(id -> steps.getOrDefault(id, 0) < 9).toList();
    if (going.size() < 3) {
      return propose(story);
    }
    String id = going.get(chance.nextInt(going.size()));
    String words = "第" + name + "x" + n + "份";
    Sent sent = next(story.town(), id, words);
    open = sent;
    Http.Answer answer = send(story, sent);
    if (!answer.isDone()) {
      return cutOff(answer);
    }
    open = null;
    last = sent;
    done(id, words, sent, answer);
    return true;
  }

  static Http.Answer send(Story story, Sent sent) {
    return story.send(new Story.At(sent.matter(), sent.version()), sent.login(), sent.act());
  }

  /** The next step in the life of a matter. */
  private Sent next(Town town, String id, String words) {
    int version = versions.getOrDefault(id, 0);
    ObjectNode share = Story.act("delegate");
    share
        .putArray("children")
        .addObject()
        .put("title", "分项" + words)
        .put("lead", town.login("gouzhao").unit());
    return switch (steps.getOrDefault(id, 0)) {
      case 0 -> new Sent("ducha", id, version, Story.act("dispatch").put("basis", "办公会"));
      case 1 -> new Sent("zhujian", id, version, Story.act("accept"));
      case 2 -> new Sent("gouzhao", id, version, Story.act("accept"));
      case 4 -> new Sent("gouzhao2", id, version, Story.report(words));
      case 5 -> new Sent("zhujian", id, version, share);
      default -> new Sent("zhujian", id, version, Story.report(words));
    };
  }

  private void done(String id, String words, Sent sent, Http.Answer answer) {
    steps.merge(id, 1, Integer::sum);
    JsonNode json = answer.json();
    if (json.path("prepared").asBoolean(false)) {
      prepared.add(words);
      return;
    }
    versions.put(id, sent.version() + 1);
    if (sent.act().get("act").stringValue().equals("report")) {
      reported.add(words);
    }
  }

  private boolean propose(Story story) {
    String title = "停电演练" + name + "x" + n;
    openTitle = title;
    Http.Answer answer =
        story
            .http()
            .post(story.who("ducha2").token(), "/api/matters", Story.proposal(story.town(), title));
    if (!answer.isDone()) {
      return cutOff(answer);
    }
    openTitle = null;
    proposed.add(title);
    String id = answer.json().get("id").stringValue();
    versions.put(id, 1);
    steps.put(id, 0);
    return true;
  }

  private boolean cutOff(Http.Answer answer) {
    failures.add(answer.status());
    n++;
    return false;
  }

  /** What was sent and not answered was done after all, or was sent again. */
  void settled(Sent sent, boolean takesEffect) {
    steps.merge(sent.matter(), 1, Integer::sum);
    if (takesEffect) {
      versions.put(sent.matter(), sent.version() + 1);
    }
    open = null;
  }
}
