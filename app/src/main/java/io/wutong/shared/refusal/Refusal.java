package io.wutong.shared.refusal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A 'no' that a person can act upon. Its words (what was wrong, the remedy) stand in {@code
 * refusals_zh.properties} and {@code refusals_en.properties} under its slug.
 *
 * @param slug the speaking type, as {@code close-by-doer}; part of the API
 * @param status the HTTP status that tells the truth about it
 * @param values what the words name, by the placeholder's name
 */
public record Refusal(String slug, int status, Map<String, Object> values) {

  public Refusal {
    values = Map.copyOf(values);
  }

  /** A name that a pack gives in both languages: each reader is told theirs. */
  public record Name(String zh, String en) {}

  /** The act is against a rule of the field, in the state that things are in: 422. */
  public static Refusal of(String slug) {
    return new Refusal(slug, 422, Map.of());
  }

  /** This person, in this post, may not: 403. */
  public static Refusal forbidden(String slug) {
    return new Refusal(slug, 403, Map.of());
  }

  /** There is no such thing, or it is not theirs to see: 404, and nobody learns which. */
  public static Refusal absent(String what) {
    return new Refusal("not-found", 404, Map.of("what", what));
  }

  /** What was sent is malformed: 400. */
  public static Refusal badInput(String slug) {
    return new Refusal(slug, 400, Map.of());
  }

  /** The same refusal naming one more value. */
  public Refusal with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Refusal(slug, status, more);
  }

  /** Throws it, out of a door: the transaction ends and nothing was written. */
  public Refused refused() {
    return new Refused(this);
  }
}
