import { addDays, daysBetween, monthName } from "@/shared/dates";
import type { Day, Row } from "@/shared/types";

export interface Step {
  title: string;
  from?: Day;
  until?: Day;
  last?: Day;
  doneOn?: Day;
}
export interface Planned {
  row: Row;
  steps: Step[];
}
export interface Axis {
  from: Day;
  to: Day;
  days: number;
}
export interface Mark {
  x: number;
  label: string;
}

const MOST = 730;

/** One axis for all: every date that is there, and today; no wider than two years. */
export function axisOf(all: Planned[], today: Day): Axis {
  let from = addDays(today, -14);
  let to = addDays(today, 45);
  for (const { row, steps } of all) {
    const days = [row.dueOn, row.promisedOn, row.closedOn];
    for (const s of steps) days.push(s.from, s.until, s.doneOn);
    for (const day of days) {
      if (!day) continue;
      if (day < from) from = day;
      if (day > to) to = day;
    }
  }
  const earliest = addDays(today, -MOST / 2);
  const latest = addDays(today, MOST / 2);
  from = from < earliest ? earliest : from;
  to = to > latest ? latest : to;
  return { from: addDays(from, -3), to: addDays(to, 7), days: daysBetween(from, to) + 10 };
}

/** Where a day stands, in percent of the axis, never outside it. */
export function place(axis: Axis, day: Day): number {
  const at = (daysBetween(axis.from, day) / axis.days) * 100;
  return Math.round(Math.min(100, Math.max(0, at)) * 100) / 100;
}

/** The first of each month, or of each quarter on a long axis. */
export function months(axis: Axis, english = false): Mark[] {
  const marks: Mark[] = [];
  const every = axis.days > 400 ? 3 : 1;
  let [year, month] = axis.from.split("-").map(Number) as [number, number];
  for (;;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, "0")}-01`;
    if (day > axis.to) return marks;
    if ((month - 1) % every) continue;
    marks.push({ x: place(axis, day), label: month === 1 ? `${year}` : monthName(month, english) });
  }
}

export type Look = "done" | "late" | "doneLate" | "open" | "ended";

/** Late is what is not done after its last day, or was done after it; nothing is owed of what ended. */
export function lookOf(step: Step, today: Day, owed = true): Look {
  if (!owed && !step.doneOn) return "ended";
  if (step.doneOn) return step.last && step.doneOn > step.last ? "doneLate" : "done";
  return step.last && step.last < today ? "late" : "open";
}
