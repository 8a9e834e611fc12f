import { isBlank } from "@/shared/drafts";
import type { Field, Kind } from "@/shared/types";

type Fielded = Pick<Kind, "fields"> | undefined;
type Said = Record<string, string>;

/** The kind's own fields, in the order of its pack; only the required ones when asked so. */
export function fieldsOf(kind: Fielded, required = false): [string, Field][] {
  return Object.entries(kind?.fields ?? {}).filter(([, f]) => !required || f.required);
}

/** Required fields that nothing is said in; what is said of one goes before what is said of all. */
export function unfilled(kind: Fielded, ...said: (Said | undefined)[]): [string, Field][] {
  return fieldsOf(kind, true).filter(([id]) => said.every((s) => isBlank(s?.[id]?.trim())));
}
