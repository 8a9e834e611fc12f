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
  "open",
  "owed",
  "noCampaign",
  "order",
] as const;
export type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

const ROLES = ["lead", "co", "verify", "any"];
/** Set by a click on a figure rather than chosen; each is shown as a word that can be taken off. */
export const FLAGS = ["open", "owed", "noCampaign"] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const checks: Partial<Record<(typeof FILTERS)[number], (value: string) => boolean>> = {
  role: (v) => ROLES.includes(v),
  state: (v) => (STATES as string[]).includes(v),
  light: (v) => (LIGHTS as string[]).includes(v),
  dueFrom: (v) => DAY.test(v),
  dueTo: (v) => DAY.test(v),
  asOf: (v) => DAY.test(v),
  knownOn: (v) => DAY.test(v),
  open: (v) => v === "true",
  owed: (v) => v === "true",
  noCampaign: (v) => v === "true",
  order: (v) => v === "-due",
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
/** The day that a list is about and what was known of it, where it isn't about now. */
export type Past = Pick<Filters, "asOf" | "knownOn">;
export function pastOf({ asOf, knownOn }: Filters): Past {
  return { ...(asOf ? { asOf } : {}), ...(knownOn ? { knownOn } : {}) };
}
/** The day on which its rows stood so; nothing when that is today. */
export const dayOfPast = (past?: Past) => past?.asOf ?? past?.knownOn;

/** How many are set beyond the search box: shown on the phone's folded filter button. */
export function countSet(filters: Filters): number {
  return FILTERS.filter((name) => name !== "q" && name !== "order" && filters[name]).length;
}

export const COLUMNS = [
  "light",
  "title",
  "lead",
  "state",
  "dates",
  "progress",
  "number",
  "group",
  "co",
  "verifier",
  "promisedOn",
  "dueOn",
  "closedOn",
  "lastWords",
  "reportedOn",
] as const;
export type Column = (typeof COLUMNS)[number];
export const USUAL: Column[] = ["light", "title", "lead", "state", "dates", "progress"];

/** The columns of an address, `cols=light,title`; the usual ones where it names none. */
export function columnsFromQuery(value: unknown): Column[] {
  const named = typeof value === "string" ? value.split(",") : [];
  const known = named.filter((c): c is Column => (COLUMNS as readonly string[]).includes(c));
  return known.length ? [...new Set(known)] : USUAL;
}
export const isUsual = (columns: Column[]) => columns.join() === USUAL.join();

/** 视图: a list under a name, as the server keeps it. */
export interface View {
  id: string;
  person: string;
  unit: string;
  shared: boolean;
  name: string;
  filters: Record<string, string>;
  columns: string[];
  order: string;
}
export interface Views {
  views: View[];
  standard?: string;
}
/** The address of a view. */
export function queryOf(view: View): Record<string, string> {
  const columns = columnsFromQuery(view.columns.join());
  return {
    ...filtersFromQuery(view.filters),
    ...(view.order === "-due" ? { order: view.order } : {}),
    ...(isUsual(columns) ? {} : { cols: columns.join() }),
    view: view.id,
  };
}
