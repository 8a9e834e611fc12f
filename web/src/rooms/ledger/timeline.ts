import type { Day, Entry } from "@/shared/types";

export interface Line {
  name: string;
  label: string;
  text: string;
}
export interface Saying {
  code: (table: string, code?: string | null) => string;
  day: (value?: Day | null) => string;
  unitName: (id?: string | null) => string;
  t: (key: string, values?: Record<string, unknown>) => string;
}

/** Shown elsewhere in the entry, or of no use to a reader. */
const ELSEWHERE = new Set([
  "act",
  "figures",
  "files",
  "evidence",
  "heldOn",
  "onBehalfOf",
  "version",
  "nodes",
  "figure",
  "value",
]);
/** The main words of an act need no label of their own. */
const PLAIN = new Set(["progress", "words", "reason", "decision"]);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An act's own words as lines for reading. */
export function describe(entry: Entry, saying: Saying): Line[] {
  const found: Line[] = [];
  for (const [name, value] of Object.entries(entry.words ?? {})) {
    if (ELSEWHERE.has(name)) continue;
    const text = wordsOf(name, value, saying);
    if (!text) continue;
    const own = saying.code("ledger.field", `${entry.act}-${name}`);
    const label = own === `${entry.act}-${name}` ? saying.code("ledger.field", name) : own;
    found.push({ name, label: PLAIN.has(name) ? "" : label, text });
  }
  return found;
}

function wordsOf(name: string, value: unknown, saying: Saying): string {
  if (value === null || value === undefined || value === "" || value === false) return "";
  if (value === true) return "✓";
  if (name === "percent") return `${value}%`;
  if (name === "outcome") return saying.code("outcome", String(value));
  if (Array.isArray(value))
    return value
      .map((v) => wordsOf(name, v, saying))
      .filter(Boolean)
      .join("；");
  if (typeof value === "object") return objectWords(value as Record<string, unknown>, saying);
  const text = String(value);
  if (DAY.test(text)) return saying.day(text);
  // An id that is no unit of ours says nothing to a reader.
  if (UUID.test(text)) return saying.unitName(text);
  return text;
}

function objectWords(value: Record<string, unknown>, saying: Saying): string {
  return Object.entries(value)
    .filter(([name]) => name !== "id" && name !== "hash")
    .map(([name, v]) => wordsOf(name, v, saying))
    .filter(Boolean)
    .join(" ");
}
