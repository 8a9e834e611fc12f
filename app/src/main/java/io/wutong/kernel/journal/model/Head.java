package io.wutong.kernel.journal.model;

import io.wutong.shared.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed statement: at this time there were so many acts, and this was the root over them.
 *
 * @param size how many leaves
 * @param root the root over them
 * @param sealedAt when, product time
 * @param keyId SHA-256 of the public key, in hex
 * @param signature Ed25519 over {@link #signed}, in hex
 */
public record Head(long size, Hash root, Instant sealedAt, String keyId, String signature) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The bytes that are signed. */
  public static byte[] signed(long size, Hash root, Instant sealedAt) {
    return CanonicalJson.bytes(statement(size, root, sealedAt));
  }

  /** The bytes that this head's signature stands for. */
  public byte[] signed() {
    return signed(size, root, sealedAt);
  }

  /** One line for a file, without the line's end. */
  public String line() {
    ObjectNode line = statement(size, root, sealedAt);
    line.put("keyId", keyId);
    line.put("signature", signature);
    return new String(CanonicalJson.bytes(line), StandardCharsets.UTF_8);
  }

  /**
   * The head that a line holds.
   *
   * @throws IllegalArgumentException when it holds none
   */
  public static Head parse(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return new Head(
          node.required("size").longValue(),
          Hash.parse(node.required("root").stringValue()),
          Instant.parse(node.required("sealedAt").stringValue()),
          node.required("keyId").stringValue(),
          node.required("signature").stringValue());
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException("'%s' is no head.".formatted(line), e);
    }
  }

  private static ObjectNode statement(long size, Hash root, Instant sealedAt) {
    ObjectNode statement = JsonNodeFactory.instance.objectNode();
    statement.put("root", root.hex());
    statement.put("sealedAt", IsoMicros.write(sealedAt));
    statement.put("size", size);
    return statement;
  }
}
