import type { Candidate, Doc } from "@/shared/types";

/** What somebody else changed meanwhile: one field of a candidate, before and after. */
export interface Change {
  field: Field;
  before?: Candidate[Field];
  after?: Candidate[Field];
}
export const FIELDS = ["title", "content", "lead", "co", "dueOn", "target", "status"] as const;
export type Field = (typeof FIELDS)[number];
type Shown = Partial<Pick<Candidate, Field>>;

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? "") === JSON.stringify(b ?? "");

export function changed(before: Shown, after: Shown, fields: readonly Field[] = FIELDS): Change[] {
  return fields
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

const SETTLED = ["DISPATCHED", "MERGED", "SPLIT"];

/**
 * What stands in the way of an edit that was made on what a candidate said before. Two people may
 * work on one paper: what touches another field is no matter of this edit. Whoever decides decides
 * on everything that the card says, and nobody edits what was dispatched or has gone into another.
 */
export function collisions(
  before: Doc,
  after: Doc,
  id: string,
  edit: Partial<Candidate>,
): Change[] {
  const [old, now] = [before, after].map((doc) => doc.candidates.find((c) => c.id === id));
  if (!old || !now) return [];
  const all = changed(old, now);
  if (edit.status || SETTLED.includes(now.status)) return all;
  return all.filter((change) => change.field in edit);
}
