/**
 * 工作日历: which days are worked in this zone.
 *
 * <p>For every room that counts days: the notices of the State Council with the zone's own days on
 * top. An administrator adds or drops a day and says why; the rooms that keep dates hear of it in
 * the same transaction. It never guesses: a year without a notice is shown as such.
 */
@NullMarked
@ApplicationModule(
    id = "calendar",
    displayName = "Calendar 工作日历",
    allowedDependencies = {"shared", "journal", "people"})
package io.wutong.kernel.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
