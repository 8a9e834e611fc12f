package io.wutong.kernel.lights;

import io.wutong.kernel.packs.LightRule.Sort;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 判定依据: why a light turns on a day. Clause, source and mark stand with the rule of its scheme, in
 * the pack version that the matter lives under.
 *
 * @param light what it turns to
 * @param on from which day on
 * @param rule the rule of the scheme
 * @param sort what the rule looks at
 * @param figure the rule's points or working days
 * @param date the date in force, or that of the step
 * @param step the step that is not done, for a rule of steps
 * @param by what the plan follows, for a rule of points
 * @param planned what was planned by the day of turning, in percent, for a rule of points
 * @param reached what was reached, in percent, for a rule of points
 */
public record Ground(
    Light light,
    LocalDate on,
    String rule,
    Sort sort,
    int figure,
    LocalDate date,
    @Nullable String step,
    Course.@Nullable By by,
    @Nullable String planned,
    @Nullable String reached) {}
