package io.wutong.shared.web;

import io.wutong.shared.json.Member;
import io.wutong.shared.refusal.Refusal;
import java.util.List;
import java.util.Map;

/**
 * Refuses records that came from outside without a component that may not be null, and words that
 * nobody reads to the end or no row can hold. The compiler holds our own code to {@code @Nullable};
 * JSON knows nothing of it.
 */
public final class Complete {

  private static final int WORDS_MAX = 10_000;

  private Complete() {}

  /** Refuses what is missing, too long or cannot be kept, by its name. */
  public static void refuseMissing(Object value) {
    refuseMissing(value, Map.of());
  }

  /**
   * The same, where some members may be longer than words usually are.
   *
   * @param longer how many characters each of them may have, by name
   */
  public static void refuseMissing(Object value, Map<String, Integer> longer) {
    if (value instanceof List<?> items) {
      items.forEach(item -> refuseMissing(item, longer));
    } else if (value instanceof Map<?, ?> named) {
      named.forEach((name, words) -> refuseWords(name.toString(), String.valueOf(words), longer));
    } else if (value instanceof Record members) {
      for (Member component : Member.of(members)) {
        Object held = component.read(members);
        if (held instanceof String words) {
          refuseWords(component.name(), words, longer);
        } else if (held != null) {
          refuseMissing(held, longer);
        } else if (!component.isNullable()) {
          throw Refusal.badInput("member-missing").with("member", component.name()).refused();
        }
      }
    }
  }

  private static void refuseWords(String member, String words, Map<String, Integer> longer) {
    int max = longer.getOrDefault(member, WORDS_MAX);
    if (words.length() > max) {
      throw Refusal.badInput("member-too-long").with("member", member).with("max", max).refused();
    }
    if (words.indexOf('\0') >= 0) {
      throw Refusal.badInput("member-unprintable").with("member", member).refused();
    }
    if (member.equals("reason") && words.isBlank()) {
      throw Refusal.badInput("reason-missing").refused();
    }
  }
}
