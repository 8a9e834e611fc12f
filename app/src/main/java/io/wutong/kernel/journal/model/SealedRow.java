package io.wutong.kernel.journal.model;

import io.wutong.kernel.journal.Hashes;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.json.CanonicalJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row of the journal as it enters the tree: all of it but the transaction id, which a restored
 * cluster numbers anew.
 *
 * @param id its place in the journal
 * @param subject what the act is about
 * @param version the subject's version after the act
 * @param act room and verb
 * @param actor who acted
 * @param times its three times
 * @param bundle the configuration in force, in hex
 * @param body SHA-256 of the body's bytes, in hex
 */
public record SealedRow(
    long id,
    UUID subject,
    int version,
    String act,
    Actor actor,
    Times times,
    String bundle,
    String body) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** When it was recorded and held, product time, and the machine's own time. */
  public record Times(Instant recordedAt, Instant heldAt, Instant wallAt) {}

  /** The bytes of its leaf: canonical JSON, so that anybody can write them again. */
  public byte[] bytes() {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("act", act);
    row.put("actor", actor.person().toString());
    row.put("body", body);
    row.put("bundle", bundle);
    row.put("heldAt", IsoMicros.write(times.heldAt()));
    row.put("id", id);
    row.put("post", actor.post().toString());
    row.put("recordedAt", IsoMicros.write(times.recordedAt()));
    row.put("subject", subject.toString());
    row.put("unit", actor.unit().toString());
    row.put("version", version);
    row.put("wallAt", IsoMicros.write(times.wallAt()));
    return CanonicalJson.bytes(row);
  }

  /** The hash of its leaf. */
  public Hash leaf() {
    return MerkleTree.leaf(bytes());
  }

  /**
   * The row that {@link #bytes} wrote, with the hash of the body that stands beside it now.
   *
   * @throws IllegalArgumentException when the text holds no row
   */
  public static SealedRow parse(String text, byte[] body) {
    try {
      JsonNode row = JSON.readTree(text);
      return new SealedRow(
          row.required("id").longValue(),
          uuid(row, "subject"),
          row.required("version").intValue(),
          row.required("act").stringValue(),
          new Actor(uuid(row, "actor"), uuid(row, "post"), uuid(row, "unit")),
          new Times(instant(row, "recordedAt"), instant(row, "heldAt"), instant(row, "wallAt")),
          row.required("bundle").stringValue(),
          Hashes.hex(Hashes.sha256(body)));
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException("'%s' is no row of the journal.".formatted(text), e);
    }
  }

  private static UUID uuid(JsonNode row, String name) {
    return UUID.fromString(row.required(name).stringValue());
  }

  private static Instant instant(JsonNode row, String name) {
    return Instant.parse(row.required(name).stringValue());
  }

  /** The same contents under another id: to recognise rows whose contents changed places. */
  public SealedRow under(long otherId) {
    return new SealedRow(otherId, subject, version, act, actor, times, bundle, body);
  }
}
