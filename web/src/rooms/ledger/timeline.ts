import type { Day, Entry, Said } from "@/shared/types";
import type { EvidenceDraft, FigureDraft } from "./fields";

export interface Line {
  name: string;
  label: string;
  text: string;
  /** The matter that is told of. */
  matter?: string;
}
export interface Saying {
  code: (table: string, code?: string | null) => string;
  day: (value?: Day | null) => string;
  unitName: (id?: string | null) => string;
  campaignName?: (id: string) => string;
  /** A field of the matter's kind and what is said in it, as the pack calls both. */
  fieldWords?: (id: string, value: string) => string;
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
  ...["version", "nodes", "figure", "value", "campaign", "opened", "absorbed", "into", "import"],
]);
/** What a change says anew has to be read in its entry: the page shows only how it stands now. */
const CHANGED = new Set(["title", "campaign", "fields"]);
/** The timeline shows these in a form of its own: with what was corrected, and as links. */
const APART = new Set(["figures", "evidence"]);
/** Canonical JSON sorts its members; people read what was done before what comes next. */
const ORDER = [
  ...["progress", "nothingNewBecause", "percent", "figures", "problems", "nextSteps"],
  ...["coordination", "doneNodes", "evidence", "title", "content", "lead", "co", "verifier"],
  ...[
    "promisedOn",
    "target",
    "campaign",
    "fields",
    "to",
    "dueOn",
    "outcome",
    "words",
    "decision",
    "reason",
    "basis",
  ],
];
const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
/** The main words of an act need no label of their own. */
const PLAIN = new Set(["progress", "words", "reason", "decision", "fields"]);

/** Where an act says the number of another matter, and where its id. */
const NUMBERED: Record<string, string> = { intoNumber: "into", absorbedNumber: "absorbed" };

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
    const elsewhere = ELSEWHERE.has(name) && !(act === "change" && CHANGED.has(name));
    if (elsewhere || (!whole && APART.has(name))) continue;
    const own = saying.code("ledger.field", `${act}-${name}`);
    const label = own === `${act}-${name}` ? saying.code("ledger.field", name) : own;
    const line = { name, label: PLAIN.has(name) ? "" : label };
    if (SHARES.has(name) && Array.isArray(said?.opened)) {
      found.push(...opened(line, value as Said[], said.opened as string[], saying));
      continue;
    }
    const text = wordsOf(name, value, saying);
    const id = said?.[NUMBERED[name] ?? ""];
    if (text) found.push({ ...line, text, ...(id ? { matter: String(id) } : {}) });
  }
  return found;
}

/** What a matter was divided into; of one that the reader does not read the words are left out. */
const SHARES = new Set(["children", "parts"]);
function opened(line: Omit<Line, "text">, shares: Said[], ids: string[], saying: Saying): Line[] {
  return shares.map((share, i) => ({
    ...line,
    label: i ? "" : line.label,
    text: objectWords(share, saying),
    ...(share.title && ids[i] ? { matter: ids[i] } : {}),
  }));
}

function wordsOf(name: string, value: unknown, saying: Saying): string {
  if (value === null || value === undefined || value === "" || value === false) return "";
  if (value === true) return "✓";
  if (name === "campaign") return saying.campaignName?.(String(value)) ?? "";
  if (name === "fields")
    return Object.entries(value as Record<string, string>)
      .map(([id, said]) => saying.fieldWords?.(id, said) ?? said)
      .join("；");
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
