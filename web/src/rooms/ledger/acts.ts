import type { AllowedAct, MatterPage, Part } from "@/shared/types";

/**
 * The forms of the acts, as data: which fields an act asks for and which of them it cannot do
 * without. What is allowed to whom is the server's to say (`allowed`); nothing here decides it.
 */
export type FieldType =
  | "words"
  | "line"
  | "day"
  | "unit"
  | "units"
  | "person"
  | "percent"
  | "outcome"
  | "stars"
  | "yes"
  | "campaign"
  | "target"
  | "matter"
  | "figures"
  | "evidence"
  | "coordination"
  | "doneNodes"
  | "children"
  | "parts"
  | "nodes"
  | "figureOf"
  | "kindFields";

export interface Field {
  name: string;
  type: FieldType;
  must?: boolean;
}
/** What of a matter decides which acts are the next ones. */
export type Standing = Pick<MatterPage, "state" | "reassignment">;
const always = () => true;

export interface ActForm {
  fields: Field[];
  /** When it stands on the page as a button of its own instead of under 更多. */
  primary?: (page: Standing) => boolean;
  /** Takes something back or ends it: never the accented button. */
  grave?: boolean;
}
const types: Record<string, FieldType> = {
  title: "line",
  content: "words",
  lead: "unit",
  co: "units",
  verifier: "unit",
  promisedOn: "day",
  dueOn: "day",
  to: "day",
  target: "target",
  campaign: "campaign",
  basis: "line",
  responsible: "person",
  reason: "words",
  words: "words",
  progress: "words",
  problems: "words",
  nextSteps: "words",
  nothingNewBecause: "words",
  percent: "percent",
  coordination: "coordination",
  figures: "figures",
  evidence: "evidence",
  doneNodes: "doneNodes",
  children: "children",
  parts: "parts",
  nodes: "nodes",
  notOwnMaking: "yes",
  outcome: "outcome",
  into: "matter",
  toPerson: "person",
  unit: "unit",
  stars: "stars",
  figure: "figureOf",
  value: "line",
  decision: "words",
  fields: "kindFields",
};

/** "reason!" → {name: "reason", type: "words", must: true}. */
function field(short: string): Field {
  const must = short.endsWith("!");
  const name = must ? short.slice(0, -1) : short;
  return { name, type: types[name] ?? "line", must };
}
const form = (fields: string[], more: Omit<ActForm, "fields"> = {}): ActForm => ({
  fields: fields.map(field),
  ...more,
});

const forms: Record<string, ActForm> = {
  amend: form([
    "title!",
    "content",
    "lead!",
    "co",
    "verifier!",
    "promisedOn!",
    "target",
    "campaign",
    "fields",
  ]),
  dispatch: form(["basis!"], { primary: always }),
  accept: form(["responsible"], { primary: always }),
  "ask-reassign": form(["reason!"]),
  reassign: form(["lead!", "co", "reason!"], { primary: (p) => !!p.reassignment }),
  arbitrate: form(["lead!", "co", "decision!", "basis!"]),
  delegate: form(["children!"]),
  report: form(
    [
      "progress!",
      "nothingNewBecause",
      "percent",
      "problems",
      "nextSteps",
      "coordination",
      "figures",
      "evidence",
      "doneNodes",
    ],
    { primary: always },
  ),
  correct: form(["figure!", "value!", "reason!"]),
  attach: form(["evidence!"]),
  plan: form(["nodes!"]),
  change: form([
    "title",
    "content",
    "target",
    "lead",
    "co",
    "verifier",
    "campaign",
    "fields",
    "reason!",
    "basis!",
  ]),
  "ask-extension": form(["to!", "reason!", "notOwnMaking"]),
  "grant-extension": form(["to", "basis!"], { primary: always }),
  "refuse-extension": form(["reason!"], { grave: true }),
  suspend: form(["reason!", "basis!"], { grave: true }),
  resume: form(["reason!"], { primary: always }),
  submit: form(["words!"], { primary: always }),
  return: form(["reason!"], { primary: always, grave: true }),
  close: form(["outcome!", "words!"], { primary: (p) => p.state === "SUBMITTED" }),
  reopen: form(["reason!", "dueOn!"], { grave: true }),
  withdraw: form(["reason!"], { grave: true }),
  instruct: form(["words!"], { primary: always }),
  remind: form(["words!"]),
  split: form(["parts!", "reason!"]),
  merge: form(["into!", "reason!"], { grave: true }),
  "hand-over": form(["toPerson!", "reason!"]),
  rate: form(["unit!", "stars!", "words!"]),
};

/** An act that this page doesn't know has no form here; it isn't offered either. */
export function formOf(act: string): ActForm {
  return forms[act] ?? form([]);
}

/**
 * The form for the part that the server says is worked on: of how much of the whole is done the
 * lead alone speaks.
 */
export function formFor(
  allowed: Pick<AllowedAct, "act" | "worksFor">,
  units: Pick<Part, "unit" | "role">[],
): ActForm {
  const form = formOf(allowed.act);
  const isCo = units.some((part) => part.unit.id === allowed.worksFor && part.role === "CO");
  return isCo ? { ...form, fields: form.fields.filter((f) => f.name !== "percent") } : form;
}

/** The fields that are still needed; "nothing new, because" stands for progress. */
export function missingFields(
  act: string,
  fields: Field[],
  values: Record<string, unknown>,
  blank: (value: unknown) => boolean,
): string[] {
  const honest = act === "report" && !blank(values.nothingNewBecause);
  return fields
    .filter((f) => f.must && blank(values[f.name]))
    .map((f) => f.name)
    .filter((name) => !(honest && name === "progress"));
}

/** An act by the word for what it can be now: nothing is verified before it was handed in. */
export function wordOf(act: string, page: Standing): string {
  return act === "close" && page.state !== "SUBMITTED" ? "close-early" : act;
}

const ORDER = Object.keys(forms);
/** Primary acts first, in the order of a matter's life. */
export function splitAllowed<T extends { act: string }>(
  allowed: T[],
  page: Standing,
): { primary: T[]; more: T[] } {
  const rank = (a: T) => ORDER.indexOf(a.act);
  const known = allowed.filter((a) => forms[a.act]);
  const sorted = known.sort((a, b) => rank(a) - rank(b));
  return {
    primary: sorted.filter((a) => forms[a.act]?.primary?.(page)),
    more: sorted.filter((a) => !forms[a.act]?.primary?.(page)),
  };
}
