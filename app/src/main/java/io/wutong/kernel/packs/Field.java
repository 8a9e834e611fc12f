package io.wutong.kernel.packs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A field of its own that a kind's matters carry.
 *
 * @param type text, number, date, minute or choice
 * @param choices for a choice: its words by id, in the order of the page
 * @param required whether a matter cannot be dispatched without it
 * @param listed whether lists can be filtered by it
 */
public record Field(
    String id,
    Title title,
    String type,
    Map<String, Title> choices,
    boolean required,
    boolean listed) {

  public Field {
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }
}
