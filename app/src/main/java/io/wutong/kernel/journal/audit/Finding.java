package io.wutong.kernel.journal.audit;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that is wrong.
 *
 * @param sign what it is
 * @param values what its words name, in their order
 */
public record Finding(Sign sign, List<String> values) {

  public Finding {
    values = List.copyOf(values);
  }

  static Finding of(Sign sign, Object... values) {
    return new Finding(sign, Arrays.stream(values).map(Object::toString).toList());
  }
}
