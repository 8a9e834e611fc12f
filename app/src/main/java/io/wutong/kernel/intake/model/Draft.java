package io.wutong.kernel.intake.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the matter would say: first the engine's guess, then the officer's word.
 *
 * @param title short
 * @param content the whole
 * @param lead the unit that would lead; null while nobody is named
 * @param co the units that would help
 * @param dueOn the date that would be promised
 * @param target the figure to reach
 */
public record Draft(
    String title,
    String content,
    @Nullable UUID lead,
    List<UUID> co,
    @Nullable LocalDate dueOn,
    @Nullable Target target) {

  public static final int TITLE_MAX = 200;
  public static final int CONTENT_MAX = 20_000;

  public Draft {
    co = co == null ? List.of() : List.copyOf(co);
  }

  /** A figure to reach: a plain decimal, its unit, and what is counted. */
  public record Target(String value, String unit, String what) {}

  Draft due(@Nullable LocalDate day) {
    return new Draft(title, content, lead, co, day, target);
  }
}
