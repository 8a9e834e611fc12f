package io.wutong.kernel.ledger;

import io.wutong.kernel.evidence.Evidence;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Source;
import io.wutong.kernel.packs.DemoMatter;
import io.wutong.kernel.packs.DemoMatter.DemoAct;
import io.wutong.kernel.packs.DemoMatter.DemoChild;
import io.wutong.kernel.packs.DemoMatter.DemoEvidence;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.time.ProductClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a line of the demo into an act by the person it names. */
@Component
class DemoActs {

  private static final Set<String> NUMBERS = Set.of("percent", "stars", "version");

  private final Ledger ledger;
  private final Signing signing;
  private final Evidence evidence;
  private final People people;
  private final ProductClock clock;
  private final RecordJson json;
  private final Map<String, UUID> opened = new HashMap<>();

  DemoActs(
      Ledger ledger,
      Signing signing,
      Evidence evidence,
      People people,
      ProductClock clock,
      RecordJson json) {
    this.ledger = ledger;
    this.signing = signing;
    this.evidence = evidence;
    this.people = people;
    this.clock = clock;
    this.json = json;
  }

  static UUID campaignId(String key) {
    return Ids.named("campaign", key);
  }

  void propose(DemoMatter matter) {
    Actor actor = actor(matter.by(), null);
    Proposal proposal = proposal(matter);
    opened.put(matter.key(), Acting.as(actor, () -> ledger.propose(proposal)).id());
  }

  void perform(DemoMatter matter, DemoAct act) {
    UUID id = Objects.requireNonNull(opened.get(matter.key()), "acts follow the proposal");
    Actor actor = actor(act.by(), act.in());
    Acting.run(
        actor,
        () -> {
          Order order = Order.of(json.value(said(act), Act.class));
          Matter now = ledger.get(id);
          signing.actOrPrepare(id, now.version(), order);
        });
  }

  private static Proposal proposal(DemoMatter matter) {
    DemoMatter.Target target = matter.target();
    return new Proposal(
        matter.kind(),
        matter.title(),
        matter.content(),
        ZoneFilling.unitId(matter.lead()),
        matter.co().stream().map(ZoneFilling::unitId).toList(),
        ZoneFilling.unitId(matter.verifier()),
        matter.promised(),
        target == null ? null : new Act.Figure(target.what(), target.value(), target.unit()),
        matter.fields(),
        matter.campaign() == null ? null : campaignId(matter.campaign()),
        null,
        List.of(),
        source(matter.source()));
  }

  /** The demo's documents are quoted by their words alone. */
  private static @Nullable Source source(DemoMatter.@Nullable Origin origin) {
    if (origin == null) {
      return null;
    }
    String title = origin.title() + "（" + origin.datedOn() + "）";
    UUID document = Ids.named("document", title);
    return new Source(document, title, 0, origin.words().length(), origin.words(), "");
  }

  private ObjectNode said(DemoAct act) {
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    said.put("act", act.act());
    act.fields().forEach((name, value) -> put(said, name, value));
    if (!act.figures().isEmpty()) {
      said.set("figures", json.tree(act.figures()));
    }
    if (!act.evidence().isEmpty()) {
      ArrayNode shown = said.putArray("evidence");
      act.evidence().forEach(each -> shown.add(json.tree(shown(each))));
    }
    if (!act.done().isEmpty()) {
      ArrayNode done = said.putArray("doneNodes");
      act.done().forEach((node, on) -> done.add(json.tree(new Act.NodeDone(node, on))));
    }
    if (!act.children().isEmpty()) {
      ArrayNode children = said.putArray("children");
      act.children().forEach(child -> children.add(json.tree(share(child))));
    }
    return said;
  }

  private static void put(ObjectNode said, String name, String value) {
    if (NUMBERS.contains(name)) {
      said.put(name, Integer.parseInt(value));
    } else if (name.equals("lead") || name.equals("unit")) {
      said.put(name, ZoneFilling.unitId(value).toString());
    } else if (name.equals("notOwnMaking")) {
      said.put(name, Boolean.parseBoolean(value));
    } else {
      said.put(name, value);
    }
  }

  private static Act.Share share(DemoChild child) {
    return new Act.Share(
        child.title(), child.content(), ZoneFilling.unitId(child.lead()), child.due(), null);
  }

  private Act.Shown shown(DemoEvidence given) {
    String text = given.text();
    if (text == null) {
      return new Act.Shown(given.condition(), null, null, given.statement(), how(given.how()));
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String name = Objects.requireNonNullElse(given.name(), "佐证.txt");
    var kept = evidence.store(new ByteArrayInputStream(bytes), name, bytes.length);
    return new Act.Shown(given.condition(), kept.hash(), kept.name(), null, null);
  }

  private static String how(@Nullable String words) {
    String said = Objects.requireNonNullElse(words, "");
    if (said.contains("电话")) {
      return "BY_PHONE";
    }
    return said.contains("现场") ? "IN_PERSON" : "WRITTEN";
  }

  private Actor actor(String login, @Nullable String unit) {
    Directory directory = people.directory();
    UUID person = ZoneFilling.personId(login);
    UUID wanted = unit == null ? null : ZoneFilling.unitId(unit);
    Post post =
        directory.postsOfPerson(person, clock.today()).stream()
            .filter(each -> wanted == null || each.unit().equals(wanted))
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "'%s' holds no post on %s.".formatted(login, clock.today())));
    return new Actor(person, post.id(), post.unit());
  }
}
