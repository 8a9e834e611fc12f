import type { ReturnCell, ReturnEdit, ReturnLook } from "@/shared/types";

/** By matter, column and what was there: whether the sheet's words are to stand. */
export type Choices = Record<string, boolean | undefined>;

/** Who chose has seen two words: when others write a third, nothing is chosen any more. */
export const keyOf = (row: ReturnEdit, cell: ReturnCell) =>
  `${row.matter} ${cell.column} ${cell.theirs}`;
export const isToDo = (row: ReturnEdit) => !row.waiting && !row.refusal;

/** Conflicts for which nothing was chosen yet. */
export function openConflicts(look: ReturnLook, choices: Choices): number {
  return look.edits
    .filter(isToDo)
    .flatMap((row) => row.cells.filter((c) => c.conflict && choices[keyOf(row, c)] === undefined))
    .length;
}
/** Matters that would be written: at least one of their cells is to stand. */
export function toWrite(look: ReturnLook, choices: Choices): number {
  return look.edits.filter(
    (row) => isToDo(row) && row.cells.some((c) => !c.conflict || choices[keyOf(row, c)]),
  ).length;
}
export function approvalOf(id: string, file: string, look: ReturnLook, choices: Choices) {
  return {
    id,
    file,
    choices: look.edits.filter(isToDo).flatMap((row) =>
      row.cells
        .filter((c) => c.conflict && choices[keyOf(row, c)] !== undefined)
        .map((c) => ({
          matter: row.matter,
          column: c.column,
          theirs: c.theirs,
          mine: choices[keyOf(row, c)],
        })),
    ),
  };
}
