package io.wutong.kernel.ledger.web;

import io.wutong.kernel.ledger.model.Content;
import io.wutong.shared.refusal.Refusal;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses records that came from outside without a component that may not be null, and words that
 * nobody reads to the end or no row can hold. The compiler holds our own code to {@code @Nullable};
 * JSON knows nothing of it.
 */
final class Complete {

  private static final int WORDS_MAX = 10_000;

  private Complete() {}

  static void refuseMissing(Object value) {
    if (value instanceof List<?> items) {
      items.forEach(Complete::refuseMissing);
    } else if (value instanceof Map<?, ?> named) {
      named.forEach((name, words) -> refuseWords(name.toString(), String.valueOf(words)));
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        Object held = read(component, value);
        if (held instanceof String words) {
          refuseWords(component.getName(), words);
        } else if (held != null) {
          refuseMissing(held);
        } else if (!isNullable(component.getAnnotatedType())) {
          throw Refusal.badInput("member-missing").with("member", component.getName()).refused();
        }
      }
    }
  }

  private static void refuseWords(String member, String words) {
    int max = member.equals("content") ? Content.TEXT_MAX : WORDS_MAX;
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

  private static boolean isNullable(AnnotatedType type) {
    return Arrays.stream(type.getAnnotations())
        .anyMatch(annotation -> annotation.annotationType() == Nullable.class);
  }

  private static @Nullable Object read(RecordComponent component, Object value) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("component %s cannot be read".formatted(component), e);
    }
  }
}
