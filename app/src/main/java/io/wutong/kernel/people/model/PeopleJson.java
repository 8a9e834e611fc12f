package io.wutong.kernel.people.model;

import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.Right;
import io.wutong.kernel.people.Unit;
import io.wutong.kernel.people.UnitAlias;
import io.wutong.kernel.people.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A unit and a post as an act's body, there and back. What is absent is not written. */
public final class PeopleJson {

  private PeopleJson() {}

  /** An empty body. */
  public static ObjectNode body() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The body that says a unit. */
  public static ObjectNode of(Unit unit) {
    ObjectNode body =
        body()
            .put("code", unit.code())
            .put("name", unit.name())
            .put("kind", unit.kind().name())
            .put("from", unit.from().toString())
            .put("officersSend", unit.officersSend());
    putIfThere(body, "parent", unit.parent());
    putIfThere(body, "to", unit.to());
    if (!unit.aliases().isEmpty()) {
      body.set("aliases", of(unit.aliases()));
    }
    return body;
  }

  /** The unit that a body says. */
  public static Unit unit(UUID id, JsonNode body) {
    return new Unit(
        id,
        body.get("code").stringValue(),
        body.get("name").stringValue(),
        UnitKind.valueOf(body.get("kind").stringValue()),
        id(body, "parent"),
        LocalDate.parse(body.get("from").stringValue()),
        day(body, "to"),
        body.get("officersSend").booleanValue(),
        body.has("aliases") ? aliases(body.get("aliases")) : List.of());
  }

  /** A unit's other names, as a row keeps them. */
  public static String text(List<UnitAlias> aliases) {
    return of(aliases).toString();
  }

  /** What a row keeps, read back. */
  public static List<UnitAlias> aliases(String text) {
    return aliases(JsonMapper.shared().readTree(text));
  }

  private static ArrayNode of(List<UnitAlias> aliases) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (UnitAlias alias : aliases) {
      ObjectNode one = all.addObject().put("name", alias.name());
      putIfThere(one, "from", alias.from());
      putIfThere(one, "to", alias.to());
    }
    return all;
  }

  private static List<UnitAlias> aliases(JsonNode all) {
    List<UnitAlias> aliases = new ArrayList<>();
    all.forEach(one ->
        aliases.add(
            new UnitAlias(one.get("name").stringValue(), day(one, "from"), day(one, "to"))));
    return aliases;
  }

  /** The body that says a post. */
  public static ObjectNode of(Post post) {
    ObjectNode body =
        body()
            .put("unit", post.unit().toString())
            .put("title", post.title())
            .put("person", post.person().toString())
            .put("from", post.from().toString())
            .put("rank", post.rank());
    ArrayNode rights = body.putArray("rights");
    post.rights().stream().sorted().map(Right::name).forEach(rights::add);
    putIfThere(body, "to", post.to());
    putIfThere(body, "standsInFor", post.standsInFor());
    return body;
  }

  /** The post that a body says. */
  public static Post post(UUID id, JsonNode body) {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    body.get("rights").forEach(right -> rights.add(Right.valueOf(right.stringValue())));
    return new Post(
        id,
        UUID.fromString(body.get("unit").stringValue()),
        body.get("title").stringValue(),
        UUID.fromString(body.get("person").stringValue()),
        rights,
        LocalDate.parse(body.get("from").stringValue()),
        day(body, "to"),
        id(body, "standsInFor"),
        body.get("rank").intValue());
  }

  /** A day, or null where the body does not name one. */
  public static @Nullable LocalDate day(JsonNode body, String name) {
    JsonNode node = body.get(name);
    return node == null ? null : LocalDate.parse(node.stringValue());
  }

  private static @Nullable UUID id(JsonNode body, String name) {
    JsonNode node = body.get(name);
    return node == null ? null : UUID.fromString(node.stringValue());
  }

  private static void putIfThere(ObjectNode body, String name, @Nullable Object value) {
    if (value != null) {
      body.put(name, value.toString());
    }
  }
}
