package io.wutong.shared.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record: looked up once for each class, for the runtime makes new ones whenever
 * it is asked.
 *
 * @param isNullable whether the record says that it may be null
 */
public record Member(String name, Method accessor, boolean isNullable) {

  private static final ClassValue<List<Member>> KNOWN =
      new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Member::of).toList();
        }
      };

  /** The components of a record, in their order. */
  public static List<Member> of(Record value) {
    return KNOWN.get(value.getClass());
  }

  private static Member of(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return new Member(
        component.getName(),
        accessor,
        component.getAnnotatedType().isAnnotationPresent(Nullable.class));
  }

  /** What a record holds there. */
  public @Nullable Object read(Record value) {
    try {
      return accessor.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("component %s cannot be read".formatted(name), e);
    }
  }
}
