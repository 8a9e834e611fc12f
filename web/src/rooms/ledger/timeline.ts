import type { Day, Entry, Said } from "@/shared/types";
import type { EvidenceDraft, FigureDraft } from "./fields";

export interface Line {
  name: string;
  label: string;
  text: string;
}
export interface Saying {
  code: (table: string, code?: string | null) => string;
  day: (value?: Day | null) => string;
  unitName: (id?: string | null) => string;
}
export interface Correction {
  version: number;
  figure: string;
  old: string;
  value: string;
}

/** Shown elsewhere in the entry, or of no use to a reader. */
const ELSEWHERE = new Set([
  ...["act", "kind", "title", "fields", "source", "readers", "sensitivity"],
  ...["version", "nodes", "figure", "value", "campaign", "opened", "absorbed"],
]);
/** The timeline shows these in a form of its own: with what was corrected, and as links. */
const APART = new Set(["figures", "evidence"]);
/** Canonical JSON sorts its members; people read what was done before what comes next. */
const ORDER = [
  ...["progress", "nothingNewBecause", "percent", "figures", "problems", "nextSteps"],
  ...["coordination", "doneNodes", "evidence", "content", "lead", "co", "verifier"],
  ...["promisedOn", "target", "to", "dueOn", "outcome", "words", "decision", "reason", "basis"],
];
const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
/** The main words of an act need no label of their own. */
const PLAIN = new Set(["progress", "words", "reason", "decision"]);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An act's own words as lines for reading; `whole` with its figures and files. */
export function describe(
  act: string,
  said: Said | undefined,
  saying: Saying,
  whole = false,
): Line[] {
  const found: Line[] = [];
  const members = Object.entries(said ?? {}).sort(([a], [b]) => rank(a) - rank(b));
  for (const [name, value] of members) {
    if (ELSEWHERE.has(name) || (!whole && APART.has(name))) continue;
    const text = wordsOf(name, value, saying);
    if (!text) continue;
    const own = saying.code("ledger.field", `${act}-${name}`);
    const label = own === `${act}-${name}` ? saying.code("ledger.field", name) : own;
    found.push({ name, label: PLAIN.has(name) ? "" : label, text });
  }
  return found;
}

function wordsOf(name: string, value: unknown, saying: Saying): string {
  if (value === null || value === undefined || value === "" || value === false) return "";
  if (value === true) return "✓";
  if (name === "percent") return `${value}%`;
  if (name === "how") return saying.code("ledger.how", String(value));
  if (name === "outcome") return saying.code("outcome", String(value));
  if (Array.isArray(value))
    return value
      .map((v) => wordsOf(name, v, saying))
      .filter(Boolean)
      .join("；");
  if (typeof value === "object") return objectWords(value as Said, saying);
  const text = String(value);
  if (DAY.test(text)) return saying.day(text);
  // An id that is no unit of ours says nothing to a reader.
  if (UUID.test(text)) return saying.unitName(text);
  return text;
}

/** What a thing is called comes first, then who has it and by when, then the long words. */
const WITHIN = ["title", "name", "unit", "what", "lead", "co", "dueOn", "value", "content"];
const place = (name: string) => (WITHIN.includes(name) ? WITHIN.indexOf(name) : WITHIN.length);

function objectWords(value: Said, saying: Saying): string {
  const { unit, ...rest } = value;
  // "新增学位 7200个": a figure's unit belongs to its number.
  if (rest.value !== undefined) rest.value = `${rest.value}${unit ?? ""}`;
  else if (unit) rest.unit = unit;
  return Object.entries(rest)
    .filter(([name]) => name !== "id" && name !== "hash" && name !== "condition")
    .sort(([a], [b]) => place(a) - place(b))
    .map(([name, v]) => wordsOf(name, v, saying))
    .filter(Boolean)
    .join(" ");
}

export function figuresOf(entry: Entry): FigureDraft[] {
  return Array.isArray(entry.said?.figures) ? (entry.said.figures as FigureDraft[]) : [];
}
export function filesOf(entry: Entry): EvidenceDraft[] {
  return Array.isArray(entry.said?.evidence) ? (entry.said.evidence as EvidenceDraft[]) : [];
}

/**
 * What was corrected by which act, and what stood there before: the old value stays readable, also
 * where the same figure was corrected twice. Keyed by the version of the correcting act.
 */
export function corrections(timeline: Entry[]): Map<number, Correction> {
  const found = new Map<number, Correction>();
  const standing = new Map<string, string>();
  for (const entry of [...timeline].sort((a, b) => a.version - b.version)) {
    for (const f of figuresOf(entry)) standing.set(`${entry.version}|${f.name}`, f.value);
    const said = entry.said;
    if (entry.act !== "correct" || typeof said?.version !== "number") continue;
    const figure = String(said.figure);
    const key = `${said.version}|${figure}`;
    const value = String(said.value);
    found.set(entry.version, {
      version: said.version,
      figure,
      old: standing.get(key) ?? "",
      value,
    });
    standing.set(key, value);
  }
  return found;
}
