package io.wutong.kernel.ledger.model;

import java.time.Instant;
import java.util.UUID;

/**
 * 佐证: what shows that something was done: a file by its hash, or a signed statement.
 *
 * @param id its id
 * @param condition the condition of the kind that it serves; empty for none in particular
 * @param how file, written statement, confirmed by phone, seen in person
 * @param name the file's name; empty for a statement
 * @param hash the file's SHA-256 in hex; empty for a statement
 * @param words the statement's words; empty for a file
 * @param by who brought it
 * @param at when
 */
public record Proof(
    UUID id,
    String condition,
    How how,
    String name,
    String hash,
    String words,
    UUID by,
    Instant at) {

  /** Honest kinds: a gate without them makes people invent files. */
  public enum How {
    FILE,
    WRITTEN,
    BY_PHONE,
    IN_PERSON
  }
}
