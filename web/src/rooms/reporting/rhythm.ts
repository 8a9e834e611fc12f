import type { Rhythm } from "@/shared/types";

type Words = (key: string, values?: Record<string, unknown>) => string;

/** "每周四 17:00": a rhythm as people say it. */
export function sayRhythm(rhythm: Rhythm | undefined | null, t: Words): string {
  if (!rhythm) return t("reporting.rhythm.none");
  const { every, day, time } = rhythm;
  if (every === "WEEK")
    return t("reporting.rhythm.WEEK", { day: t(`reporting.rhythm.weekday.${day}`), time });
  const last = every === "TEN_DAYS" && day === 10;
  return t(`reporting.rhythm.${every}${last ? "_LAST" : ""}`, { day, time });
}
