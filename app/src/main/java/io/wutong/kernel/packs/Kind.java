package io.wutong.kernel.packs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 事项类型: what a sort of matter is made of. It never adds a state.
 *
 * @param id system and name, as {@code supervision/annual-task}
 * @param system the pack it comes from
 * @param fields by id, in the order of the page
 * @param lights by what its light turns
 * @param pace by what its figure is measured
 */
public record Kind(
    String id,
    String system,
    Title title,
    Map<String, Field> fields,
    List<ClockRule> clocks,
    List<NodeTemplate> nodes,
    List<Condition> closeWhen,
    LightScheme lights,
    PaceRule pace) {

  public Kind {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    clocks = List.copyOf(clocks);
    nodes = List.copyOf(nodes);
    closeWhen = List.copyOf(closeWhen);
  }
}
