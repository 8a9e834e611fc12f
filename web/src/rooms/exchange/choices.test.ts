import { expect, it } from "vitest";
import type { ReturnLook } from "@/shared/types";
import { approvalOf, openConflicts, toWrite } from "./choices";

const cell = (column: string, conflict: boolean, theirs = "Y") => ({ column, conflict, theirs });
const look = {
  edits: [
    { matter: "a", waiting: false, cells: [cell("PROGRESS", true), cell("PERCENT", false)] },
    { matter: "b", waiting: false, cells: [cell("PROGRESS", true)] },
    { matter: "c", waiting: true, cells: [cell("PROGRESS", true)] },
    { matter: "d", waiting: false, refusal: {}, cells: [cell("PROGRESS", false)] },
  ],
} as unknown as ReturnLook;

it("asks about each conflict of what can be written, and about nothing else", () => {
  expect(openConflicts(look, {})).toBe(2);
  expect(openConflicts(look, { "a PROGRESS Y": false })).toBe(1);
});
it("writes a matter when one of its cells is to stand", () => {
  expect(toWrite(look, {})).toBe(1);
  expect(toWrite(look, { "a PROGRESS Y": false, "b PROGRESS Y": true })).toBe(2);
});
it("sends what was chosen, and between which words", () => {
  expect(approvalOf("i", "f", look, { "b PROGRESS Y": false }).choices).toEqual([
    { matter: "b", column: "PROGRESS", theirs: "Y", mine: false },
  ]);
});
it("asks again when others wrote something else since", () => {
  const row = { matter: "a", waiting: false, cells: [cell("PROGRESS", true, "W")] };
  const again = { edits: [row] } as unknown as ReturnLook;
  const choices = { "a PROGRESS Y": true };
  expect(openConflicts(look, choices)).toBe(1);
  expect(openConflicts(again, choices)).toBe(1);
  expect(approvalOf("i", "f", again, choices).choices).toEqual([]);
});
