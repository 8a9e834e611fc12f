import type { ColumnKind, SheetJob, SheetView } from "@/shared/types";

export const COLUMN_KINDS: ColumnKind[] = [
  ...(["TITLE", "CONTENT", "LEAD", "CO", "VERIFIER", "DUE", "PROMISED"] as const),
  ...(["DISPATCHED", "CLOSED", "STATE", "PERCENT", "PROGRESS", "TARGET"] as const),
  ...(["ORDINAL", "REMARK", "IGNORE"] as const),
];

/** A sheet with what the person said of it. */
export interface SheetDraft {
  view: SheetView;
  take: boolean;
  headerFrom: number;
  headerTo: number;
  kinds: ColumnKind[];
}

export function drafted(view: SheetView): SheetDraft {
  const known = view.headerFrom > 0;
  return {
    view,
    take: known && !view.hidden && view.columns.some((c) => c.kind === "TITLE"),
    headerFrom: known ? view.headerFrom : 1,
    headerTo: known ? view.headerTo : 1,
    kinds: view.columns.map((c) => c.kind),
  };
}

const OVER = ["CHECKED", "PROBLEMS", "DONE", "REFUSED", "CANCELLED", "FAILED"];
export function isOver(job: SheetJob): boolean {
  return OVER.includes(job.phase);
}

/** Whether it speaks of what was asked alone: a check, while it runs and once it lets through. */
export function isOfWhatWasAsked(job: SheetJob): boolean {
  return !job.write && (!isOver(job) || job.phase === "CHECKED");
}

/** How far it is, as percent: taking back is one thing; checking and writing are one half each when it writes. */
export function share(job: SheetJob): number {
  if (isOver(job)) return 100;
  if (job.phase === "TAKING_BACK") return Math.round((100 * job.written) / Math.max(1, job.rows));
  const read = job.total ? Math.min(1, job.rows / job.total) : 0;
  if (!job.write) return Math.round(read * 100);
  if (job.phase === "WRITING") return Math.round(50 + (50 * job.written) / Math.max(1, job.rows));
  return Math.round(read * 50);
}

/** The words that name no unit, each once: the person may say which unit they mean. */
export function unknownUnits(job?: SheetJob): string[] {
  const slugs = ["sheet-unit-unknown", "sheet-unit-shared"];
  const found = (job?.problems ?? []).filter((p) => slugs.includes(p.slug)).map((p) => p.value);
  return [...new Set(found)].slice(0, 30);
}

/** The rows around the header, for a look at what the columns hold. */
export function sampleOf(draft: SheetDraft): SheetView["sample"] {
  const from = Math.max(0, draft.headerFrom - 2);
  return draft.view.sample.slice(from, from + 9);
}
