package io.wutong.kernel.packs.model;

import io.wutong.kernel.packs.Span;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a record reads as YAML: the one place that binder and schema agree in. */
final class Shapes {

  private Shapes() {}

  /** The key of a component: {@code closeWhen} is written {@code close-when}. */
  static String keyOf(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The word of an enum constant: {@code LEADER_GROUP} is written {@code leader-group}. */
  static String wordOf(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words of an enum. */
  static List<String> wordsOf(Class<?> type) {
    List<String> words = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      words.add(wordOf(constant));
    }
    return words;
  }

  /** Whether the key may be left out: lists, maps, flags and what is marked nullable. */
  static boolean optional(RecordComponent component) {
    Class<?> type = component.getType();
    return nullable(component)
        || type == boolean.class
        || List.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type);
  }

  static boolean nullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  static Class<?> rawOf(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  /** The type of a list's items or of a map's values. */
  static Type innerOf(Type type) {
    Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  /** Stands where the file says nothing usable, so that the other checks can go on. */
  static Object neutral(Type type) {
    Class<?> raw = rawOf(type);
    if (raw == String.class) {
      return "";
    } else if (raw == int.class || raw == Integer.class) {
      return 0;
    } else if (raw == boolean.class || raw == Boolean.class) {
      return false;
    } else if (raw == LocalDate.class) {
      return LocalDate.EPOCH;
    } else if (raw == OffsetDateTime.class) {
      return LocalDate.EPOCH.atStartOfDay().atOffset(ZoneOffset.UTC);
    } else if (raw == Span.class) {
      return new Span(0, "wd");
    } else if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    } else if (raw == List.class) {
      return List.of();
    } else if (raw == Map.class) {
      return Map.of();
    }
    return neutralRecord(raw);
  }

  private static Object neutralRecord(Class<?> raw) {
    RecordComponent[] components = raw.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = nullable(components[i]) ? null : neutral(components[i].getGenericType());
    }
    return make(raw, values);
  }

  /** The record of these values. */
  static <T> T make(Class<T> raw, @Nullable Object[] values) {
    RecordComponent[] components = raw.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
    }
    try {
      Constructor<T> constructor = raw.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s takes no %s".formatted(raw, List.of(types)), e);
    }
  }
}
