import { withoutBlanks } from "@/shared/drafts";
import type { Kept, SheetLine } from "@/shared/types";

/** A file that goes along: the server has it, or it is still on this device under a name of its own. */
export interface LineFile extends Pick<Kept, "hash" | "name"> {
  local?: string;
}
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
  files: LineFile[];
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

/** The cells that a line has: the lead alone says how far the matter is. */
export const columnsOf = (line: SheetLine): Column[] =>
  PASTED.filter((c) => c !== "percent" || line.part.role === "LEAD");
/** Without what was put into a cell that the line does not have, and nobody sees. */
export function seen(line: SheetLine, cells: Cells): Cells {
  return columnsOf(line).includes("percent") ? cells : { ...cells, percent: "" };
}

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

/** Whether words were typed; a file alone says nothing. */
export const hasWords = (cells?: Cells): boolean => isTyped(cells && { ...cells, files: [] });

export type Lack = "words" | "percent" | "share" | "decimals" | "unit";
/** In which cell a lack is shown. */
export const PLACE: Record<Lack, Column> = {
  words: "progress",
  percent: "percent",
  share: "percent",
  decimals: "percent",
  unit: "what",
};
/** What a line still needs before it can be sent. */
export function lacks(cells: Cells): Lack | undefined {
  if (!cells.progress.trim()) return "words";
  const said = readPercent(cells.percent);
  if (typeof said === "string") return said;
  if (cells.what.trim() && !cells.unit) return "unit";
  return undefined;
}

const NUMBER = /^(\d{1,3}(?:\.\d+)?)\s*([%％]?)$/;
/**
 * "30", "30%", "30.0 ％" → 30. Nothing is cut off: 30.4 has to be made whole by whoever says it, and
 * of "0.4" only they know whether it is a share (40 %) or a percentage.
 */
function readPercent(words: string): number | undefined | "percent" | "share" | "decimals" {
  if (!words.trim()) return undefined;
  const found = NUMBER.exec(words.trim());
  const value = found ? Number(found[1]) : NaN;
  if (!(value <= 100)) return "percent";
  if (!found![2] && found![1]!.includes(".") && value > 0 && value <= 1) return "share";
  return Number.isInteger(value) ? value : "decimals";
}
export function percentOf(words: string): number | undefined {
  const said = readPercent(words);
  return typeof said === "number" ? said : undefined;
}
/** What "0.4" may mean: as a share of the whole, and as a percentage. */
export function meanings(words: string): [asShare: string, asPercent: string] {
  const value = words.trim();
  // Moved by the digits: 0.29 times 100 is 28.999… to a computer.
  const share = String(Number(`${Number(value)}e2`));
  return [`${share}%`, `${Number(value)}%`];
}
/** In a column of shares a bare 1 is as ambiguous as 0.4: it is asked about like them. */
export function askedShares(column: string[]): string[] {
  const isShare = (w: string) => readPercent(w) === "share";
  if (!column.some(isShare)) return column;
  return column.map((w) => (w.trim() === "1" ? "1.0" : w));
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
    // What is still on this device has no name that the server knows: the act is made again then.
    evidence: cells.files.filter((f) => !f.local).map(({ hash, name }) => ({ hash, name })),
  });
}

/** Fills a block in from one cell on; answers how many rows found a line, and how many did not. */
export function fill(
  pasted: string[][],
  lines: string[],
  at: { line: string; column: Column },
  put: (line: string, column: Column, words: string) => void,
): { filled: number; beyond: number } {
  const first = lines.indexOf(at.line);
  const left = PASTED.indexOf(at.column);
  let filled = 0;
  const nth = PASTED.indexOf("percent") - left;
  const shares = askedShares(pasted.map((cells) => cells[nth] ?? ""));
  const block = pasted.map((cells, i) => cells.map((w, k) => (k === nth ? shares[i]! : w)));
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

/** Files of these lines that are still on this device only. */
export const localsOf = (some: { cells: Cells }[]): LineFile[] =>
  some.flatMap((one) => one.cells.files.filter((f) => f.local));

/** The same files after the server got one of them; one that it has already is not named twice. */
export function arrived(files: LineFile[], local: string, hash: string): LineFile[] {
  const known = files.some((f) => f.hash === hash);
  return files.flatMap((f) => (f.local !== local ? f : known ? [] : { hash, name: f.name }));
}
