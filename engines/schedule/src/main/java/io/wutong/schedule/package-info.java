/**
 * Working days and plans: forward and backward passes, feasibility and repairs.
 *
 * <p>Conventions, decided once:
 *
 * <ul>
 *   <li><b>A plan day is a date.</b> A task takes whole plan days, first and last included. It
 *       begins on the plan day after the finish of its last predecessor, and after the lag; a task
 *       in working days begins on a working day.
 *   <li><b>Units.</b> {@code wd} counts days that the calendar says are worked, {@code d} every
 *       day, {@code h} goes round the clock. The lag of a dependency is in the unit of the later
 *       task and is never negative.
 *   <li><b>Hours</b> are rounded up to whole days of 24 hours, unless every task of the plan is in
 *       hours: then the plan is dated by the hour, no calendar is asked, and slack is in hours.
 *   <li><b>A milestone</b> (duration 0) falls on the finish day of its predecessors and costs no
 *       time: a → milestone → b is dated like a → b. With nothing but milestones before it, it
 *       falls on the start date and the work may begin on the same day.
 *   <li><b>Latest dates</b> are those of the back-schedule (倒排工期): the due date is the last day on
 *       which work may be done. They may lie before the start; the slack is then negative.
 *   <li><b>Slack</b> is counted in working days from the earliest to the latest start. It is
 *       negative exactly when the task makes the plan late; lateness by days off alone counts as 1.
 * </ul>
 *
 * <p>Inside, time is a <em>boundary</em>: day n of the calendar lies between the boundaries n and
 * n+1. A task is the slots from its begin to its end, its finish date is the day before its end,
 * and a milestone is a boundary.
 *
 * <p>Nothing here reads a clock: dates are arguments.
 */
@NullMarked
package io.wutong.schedule;

import org.jspecify.annotations.NullMarked;
