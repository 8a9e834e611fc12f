import type { Rhythm } from "@/shared/types";

type Words = (key: string, values?: Record<string, unknown>) => string;

/** "每周四 17:00": a rhythm as people say it. */
export function sayRhythm(rhythm: Rhythm | undefined | null, t: Words): string {
  if (!rhythm) return t("campaigns.said.none");
  const { every, day, time } = rhythm;
  if (every === "WEEK")
    return t("campaigns.said.WEEK", { day: t(`campaigns.said.weekday.${day}`), time });
  const last = every === "TEN_DAYS" && day === 10;
  return t(`campaigns.said.${every}${last ? "_LAST" : ""}`, { day, time });
}
