package io.wutong.kernel.ledger.web;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Order;
import io.wutong.kernel.ledger.Proposal;
import io.wutong.kernel.ledger.model.Content;
import io.wutong.kernel.ledger.model.Verb;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.web.BadJson;
import io.wutong.shared.time.ProductClock;
import io.wutong.shared.web.Complete;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an act as it is sent: the act's own members, beside {@code heldOn} for a late entry and
 * {@code onBehalfOf} for somebody else's words. Unknown members are named, not dropped.
 */
@Component
class ActRequest {

  private static final String HELD_ON = "heldOn";
  private static final String ON_BEHALF_OF = "onBehalfOf";

  private final RecordJson json;

  ActRequest(RecordJson json) {
    this.json = json;
  }

  Order order(JsonNode body) {
    if (!(body instanceof ObjectNode object)) {
      throw Refusal.badInput("json-malformed").refused();
    }
    ObjectNode act = object.deepCopy();
    JsonNode heldOn = act.remove(HELD_ON);
    JsonNode behalf = act.remove(ON_BEHALF_OF);
    refuseUnknown(act.path("act").asString(""));
    return new Order(
        read(act, Act.class),
        heldOn == null || heldOn.isNull() ? null : instant(heldOn.asString()),
        behalf == null || behalf.isNull() ? null : behalf(behalf));
  }

  private static void refuseUnknown(String act) {
    List<String> known = Arrays.stream(Verb.values()).map(Verb::slug).toList();
    if (!known.contains(act)) {
      throw Refusal.badInput("unknown-act").with("act", act).with("known", known).refused();
    }
  }

  /** A proposal as it is sent. */
  Proposal proposal(JsonNode body) {
    return read(body, Proposal.class);
  }

  /** What is sent of it: that words came through a link is not for the sender to say. */
  private record Behalf(String name, String basis) {}

  private Order.OnBehalfOf behalf(JsonNode node) {
    Behalf behalf = read(node, Behalf.class);
    if (isBlank(behalf.name()) || isBlank(behalf.basis())) {
      throw Refusal.badInput("on-behalf-incomplete").refused();
    }
    return new Order.OnBehalfOf(behalf.name(), behalf.basis());
  }

  private static boolean isBlank(@Nullable String words) {
    return words == null || words.isBlank();
  }

  private <T> T read(JsonNode node, Class<T> type) {
    try {
      T value = json.value(node, type);
      Complete.refuseMissing(value, Map.of("content", Content.TEXT_MAX));
      return value;
    } catch (JacksonException e) {
      throw BadJson.field(e).refused();
    }
  }

  /** A day means the end of its morning in the zone; a time is taken as it is. */
  private static Instant instant(String text) {
    try {
      return text.length() <= 10
          ? LocalDate.parse(text).atTime(12, 0).atZone(ProductClock.ZONE).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw Refusal.badInput("not-a-time").with("value", text).refused();
    }
  }
}
