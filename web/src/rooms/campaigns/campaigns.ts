import type { Campaign, Day, Rhythm } from "@/shared/types";

/** What the form of a campaign holds. */
export interface CampaignForm {
  name: string;
  source: string;
  kind: string;
  from: string;
  to: string;
  units: string[];
  verifier: string;
  aims: { what: string; value: string; unit: string }[];
  every: "" | Rhythm["every"];
  day: number;
  time: string;
  onDayOff: Rhythm["onDayOff"];
  lateDays: number;
}
export const EVERY: Rhythm["every"][] = ["WEEK", "TEN_DAYS", "MONTH"];
export const DAY_MAX = { WEEK: 7, TEN_DAYS: 10, MONTH: 31 };
export const LATE_MAX = { WEEK: 4, TEN_DAYS: 6, MONTH: 20 };
const USUAL_DAY = { WEEK: 4, TEN_DAYS: 10, MONTH: 25 };
const USUAL_LATE = { WEEK: 2, TEN_DAYS: 3, MONTH: 5 };

export const blankForm = (): CampaignForm => ({
  name: "",
  source: "",
  kind: "",
  from: "",
  to: "",
  units: [],
  verifier: "",
  aims: [],
  every: "WEEK",
  day: 4,
  time: "17:00",
  onDayOff: "BEFORE",
  lateDays: 2,
});

export function formOf(c: Campaign): CampaignForm {
  const { name, source, kind, from, to, units, verifier, aims, rhythm } = c;
  const blank = blankForm();
  return {
    name,
    source,
    kind: kind ?? "",
    from,
    to,
    units: [...units],
    verifier,
    aims: aims.map((a) => ({ ...a })),
    every: rhythm?.every ?? "",
    day: rhythm?.day ?? blank.day,
    time: rhythm?.time ?? blank.time,
    onDayOff: rhythm?.onDayOff ?? blank.onDayOff,
    lateDays: rhythm?.lateDays ?? blank.lateDays,
  };
}

/** 复制去年: everything as it was, a year on. */
export function yearOn(c: Campaign): CampaignForm {
  const form = formOf(c);
  const name = form.name.replace(/20\d\d/g, (year) => String(Number(year) + 1));
  return { ...form, name, from: nextYear(form.from), to: nextYear(form.to) };
}
function nextYear(day: Day): Day {
  const year = Number(day.slice(0, 4));
  const rest = day.slice(4);
  // 29 February has no next year; the last day of the month stays the last.
  const isLast = rest === (isLeap(year) ? "-02-29" : "-02-28");
  return `${year + 1}${isLast ? (isLeap(year + 1) ? "-02-29" : "-02-28") : rest}`;
}
const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;

/** Another rhythm begins with its usual days. */
export function chooseEvery(form: CampaignForm, every: CampaignForm["every"]) {
  form.every = every;
  if (!every) return;
  form.day = USUAL_DAY[every];
  form.lateDays = USUAL_LATE[every];
}

export function bodyOf(form: CampaignForm): Record<string, unknown> {
  const { every, day, time, onDayOff, lateDays, aims, kind, ...rest } = form;
  return {
    ...rest,
    ...(kind ? { kind } : {}),
    aims: aims.filter((a) => a.what.trim()),
    ...(every ? { rhythm: { every, day, time, onDayOff, lateDays } } : {}),
  };
}

export function isComplete(form: CampaignForm): boolean {
  const rhythm = !form.every || /^([01]\d|2[0-3]):[0-5]\d$/.test(form.time);
  return rhythm && [form.name.trim(), form.kind, form.from, form.to, form.verifier].every(Boolean);
}
