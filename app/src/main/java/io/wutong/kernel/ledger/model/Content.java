package io.wutong.kernel.ledger.model;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is promised.
 *
 * @param title short, for lists
 * @param text the whole
 * @param target the figure to reach, if it has one
 * @param fields what the kind's own fields say, by field id
 * @param sensitivity who may read it
 * @param readers the named readers of a sensitive matter; empty otherwise
 */
public record Content(
    String title,
    String text,
    @Nullable Target target,
    SortedMap<String, String> fields,
    Sensitivity sensitivity,
    List<UUID> readers) {

  public static final int TITLE_MAX = 200;
  public static final int TEXT_MAX = 20_000;

  /** The same with other fields; null leaves them as they are. */
  Content with(@Nullable Map<String, String> others) {
    return others == null
        ? this
        : new Content(title, text, target, Fields.said(others), sensitivity, readers);
  }

  public Content {
    fields = new TreeMap<>(fields);
    readers = List.copyOf(readers);
  }

  /** 普通, 内部, 敏感. Secrets of the state don't belong on this system at all. */
  public enum Sensitivity {
    NORMAL,
    INTERNAL,
    SENSITIVE
  }
}
