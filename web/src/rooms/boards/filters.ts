import { LIGHTS, STATES } from "@/shared/types";

/** The names are those of the HTTP contract and of the page's address: a list can be sent as a link. */
export const FILTERS = [
  "q",
  "unit",
  "role",
  "campaign",
  "kind",
  "state",
  "light",
  "dueFrom",
  "dueTo",
  "asOf",
  "knownOn",
] as const;
export type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

const ROLES = ["lead", "co", "verify", "any"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const checks: Partial<Record<(typeof FILTERS)[number], (value: string) => boolean>> = {
  role: (v) => ROLES.includes(v),
  state: (v) => (STATES as string[]).includes(v),
  light: (v) => (LIGHTS as string[]).includes(v),
  dueFrom: (v) => DAY.test(v),
  dueTo: (v) => DAY.test(v),
  asOf: (v) => DAY.test(v),
  knownOn: (v) => DAY.test(v),
};

/** An address may be typed by hand: what makes no sense is left out. */
export function filtersFromQuery(query: Record<string, unknown>): Filters {
  const filters: Filters = {};
  for (const name of FILTERS) {
    const value = query[name];
    if (typeof value === "string" && value && (checks[name]?.(value) ?? true))
      filters[name] = value;
  }
  return filters;
}
export function withFilter(filters: Filters, name: keyof Filters, value?: string | null): Filters {
  const next = { ...filters };
  if (value) next[name] = value;
  else delete next[name];
  return next;
}
/** How many are set beyond the search box: shown on the phone's folded filter button. */
export function countSet(filters: Filters): number {
  return FILTERS.filter((name) => name !== "q" && filters[name]).length;
}
