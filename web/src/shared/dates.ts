import type { Day, Instant } from "./types";

const MS_PER_DAY = 86_400_000;
const ZONE = "Asia/Shanghai";

/** Days are dates of the zone's wall calendar; UTC midnight stands for them in arithmetic. */
export function toUtc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
export function toDay(utc: number): Day {
  return new Date(utc).toISOString().slice(0, 10);
}
export function addDays(day: Day, days: number): Day {
  return toDay(toUtc(day) + days * MS_PER_DAY);
}
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to) - toUtc(from)) / MS_PER_DAY);
}

/** "4月18日", with the year only where it isn't this one. */
export function formatDay(day: Day | undefined | null, today: Day, english = false): string {
  if (!day) return "—";
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  if (english) return sameYear ? day.slice(5) : day;
  return sameYear ? `${month}月${date}日` : `${year}年${month}月${date}日`;
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
/** "4月" on an axis. */
export const monthName = (month: number, english = false): string =>
  english ? MONTHS[month - 1]! : `${month}月`;

export interface Remaining {
  kind: "over" | "today" | "left";
  days: number;
}
/** How a deadline stands today, in calendar days. */
export function remaining(due: Day, today: Day): Remaining {
  const days = daysBetween(today, due);
  if (days < 0) return { kind: "over", days: -days };
  return days === 0 ? { kind: "today", days: 0 } : { kind: "left", days };
}

/** "04-18 09:30" in the zone's time; a server's clock may stand in another year than ours. */
export function formatInstant(instant: Instant | undefined | null, today: Day): string {
  if (!instant) return "—";
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: ZONE,
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(instant));
  return parts.startsWith(today.slice(0, 4)) ? parts.slice(5) : parts;
}
export function dayOf(instant: Instant): Day {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(new Date(instant));
}

/** The day whose midnight this is the end of; nothing when it is another moment of a day. */
export function dayThatEnds(instant: Instant): Day | undefined {
  const before = new Date(Date.parse(instant) - 1).toISOString();
  return formatInstant(instant, "").endsWith("00:00") ? dayOf(before) : undefined;
}

/** The day that begins at this midnight; nothing when it is another moment of a day. */
export function dayThatBegins(instant: Instant): Day | undefined {
  return formatInstant(instant, "").endsWith("00:00") ? dayOf(instant) : undefined;
}

/** "2022-04-18T09:30" as a person of the zone types it → an instant with the zone's offset. */
export function withZone(local: string): string {
  if (!local) return local;
  const full = local.length === 10 ? `${local}T09:00` : local;
  return `${full}${full.length === 16 ? ":00" : ""}+08:00`;
}
