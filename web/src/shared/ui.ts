import { useI18n } from "vue-i18n";
import { computed } from "vue";
import type { Day, Instant, Text2 } from "./types";
import { dayThatBegins, dayThatEnds, formatDay, formatInstant, remaining } from "./dates";
import { useSession } from "./session";

/** What nearly every component needs: words in the chosen language, and dates against the zone's today. */
export function useWords() {
  const { t, te, locale } = useI18n({ useScope: "global" });
  const session = useSession();
  const english = computed(() => locale.value === "en");
  const dayOr = (day: Day | undefined, value: Instant) =>
    day ? formatDay(day, session.today, english.value) : formatInstant(value, session.today);
  return {
    t,
    te,
    english,
    /** Words that came from the server in both languages (or only in Chinese). */
    say: (text?: Text2 | string | null) =>
      !text ? "" : typeof text === "string" ? text : english.value ? text.en || text.zh : text.zh,
    /** Names and parts of a sentence as the language strings them together. */
    strung: (names: (string | undefined)[]) =>
      names.filter(Boolean).join(english.value ? ", " : "、"),
    colon: computed(() => (english.value ? ": " : "：")),
    bracketed: (words: string) => (english.value ? ` (${words})` : `（${words}）`),
    day: (value?: Day | null) => formatDay(value, session.today, english.value),
    moment: (value?: Instant | null) => formatInstant(value, session.today),
    /** The end of a day is said as that day. */
    until: (value: Instant) => dayOr(dayThatEnds(value), value),
    /** The beginning of a day is said as that day. */
    since: (value: Instant) => dayOr(dayThatBegins(value), value),
    /** How a date stands today, or stood on the day that a page is about. */
    dueWords: (due?: Day | null, on?: Day) => {
      if (!due) return "";
      const left = remaining(due, on ?? session.today);
      return t(`due.${left.kind}`, { days: left.days });
    },
    isOver: (due?: Day | null, on?: Day) =>
      !!due && remaining(due, on ?? session.today).kind === "over",
    today: computed(() => session.today),
  };
}

/** A word from a table of codes; an unknown code is shown as it came rather than hidden. */
export function useCodes() {
  const { t, te } = useI18n({ useScope: "global" });
  return (table: string, code?: string | null, n = 2) => {
    if (!code) return "";
    const key = `${table}.${code}`;
    return te(key) || te(key, "zh") ? t(key, { n }) : code;
  };
}
