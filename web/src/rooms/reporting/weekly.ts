import { withoutBlanks } from "@/shared/drafts";
import type { Kept, SheetLine } from "@/shared/types";

/** What somebody types into one line of the sheet. */
export interface Cells {
  progress: string;
  /** The words say why there is nothing new. */
  nothingNew: boolean;
  percent: string;
  problems: string;
  nextSteps: string;
  what: string;
  unit?: string;
  by?: string;
  files: Pick<Kept, "hash" | "name">[];
}
export const blank = (): Cells => ({
  progress: "",
  nothingNew: false,
  percent: "",
  problems: "",
  nextSteps: "",
  what: "",
  unit: undefined,
  by: undefined,
  files: [],
});

/** The cells that a block is pasted across, from left to right. */
export const PASTED = ["progress", "percent", "problems", "nextSteps", "what"] as const;
export type Column = (typeof PASTED)[number];

export interface Draft {
  cells: Cells;
  /** The matter's, as it was when the typing began. */
  version: number;
  title: string;
  /** The round that it was typed in. */
  round?: string;
}

export function isTyped(cells?: Cells): boolean {
  if (!cells) return false;
  const words = [cells.progress, cells.percent, cells.problems, cells.nextSteps, cells.what];
  return words.some((w) => w.trim()) || cells.nothingNew || cells.files.length > 0;
}

export type Lack = "words" | "percent" | "unit";
/** What a line still needs before it can be sent. */
export function lacks(cells: Cells): Lack | undefined {
  if (!cells.progress.trim()) return "words";
  if (cells.percent.trim() && percentOf(cells.percent) === undefined) return "percent";
  if (cells.what.trim() && !cells.unit) return "unit";
  return undefined;
}

/** "30", "30%", "30.4 ％" → 30; anything else is no percentage. */
export function percentOf(words: string): number | undefined {
  const found = /^(\d{1,3})(?:\.\d+)?\s*[%％]?$/.exec(words.trim());
  const percent = found ? Number(found[1]) : NaN;
  return percent <= 100 ? percent : undefined;
}

export function actOf(cells: Cells): Record<string, unknown> {
  const { progress, nothingNew } = cells;
  return withoutBlanks({
    act: "report",
    [nothingNew ? "nothingNewBecause" : "progress"]: progress,
    percent: percentOf(cells.percent),
    problems: cells.problems,
    nextSteps: cells.nextSteps,
    coordination: cells.what.trim() ? { unit: cells.unit, what: cells.what, by: cells.by } : {},
    evidence: cells.files.map(({ hash, name }) => ({ hash, name })),
  });
}

/** Fills a block in from one cell on; answers how many rows found a line, and how many did not. */
export function fill(
  block: string[][],
  lines: string[],
  at: { line: string; column: Column },
  put: (line: string, column: Column, words: string) => void,
): { filled: number; beyond: number } {
  const first = lines.indexOf(at.line);
  const left = PASTED.indexOf(at.column);
  let filled = 0;
  block.forEach((cells, i) => {
    const line = lines[first + i];
    if (!line) return;
    filled++;
    cells.forEach((words, k) => {
      const column = PASTED[left + k];
      if (column) put(line, column, words.trim());
    });
  });
  return { filled, beyond: block.length - filled };
}

export type Face = "todo" | "toSign" | "toSignFor" | "done" | "elsewhere";
/** How a line looks to its unit: what it wants from whom. */
export function faceOf(line: SheetLine): Face {
  const { state, standing, reportWaits } = line.part;
  if (state === "SUBMITTED" || state === "SUSPENDED") return "elsewhere";
  if (standing === "WAITING") return "toSignFor";
  if (reportWaits) return "toSign";
  return line.now ? "done" : "todo";
}
/** Whether words can be typed into a line. */
export const isWritable = (line: SheetLine) => ["todo", "done"].includes(faceOf(line));
