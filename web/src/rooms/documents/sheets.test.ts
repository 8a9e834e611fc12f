import { describe, expect, it } from "vitest";
import type { SheetJob, SheetView } from "@/shared/types";
import { drafted, isOfWhatWasAsked, share, unknownUnits } from "./sheets";

const job = (more: Partial<SheetJob>) =>
  ({
    phase: "CHECKING",
    write: true,
    rows: 0,
    total: 100,
    written: 0,
    problems: [],
    ...more,
  }) as SheetJob;

describe("a sheet", () => {
  it("is taken when its header and a title were recognised, and it is not hidden", () => {
    const view = {
      hidden: false,
      headerFrom: 2,
      headerTo: 3,
      columns: [{ letters: "A", label: "工作任务", kind: "TITLE" }],
    } as SheetView;
    expect(drafted(view).take).toBe(true);
    expect(drafted({ ...view, hidden: true }).take).toBe(false);
    expect(drafted({ ...view, headerFrom: 0 }).take).toBe(false);
  });
});

describe("how far an import is", () => {
  it("counts checking as the first half", () => {
    expect(share(job({ rows: 50 }))).toBe(25);
    expect(share(job({ phase: "WRITING", rows: 80, written: 40 }))).toBe(75);
    expect(share(job({ rows: 50, write: false }))).toBe(50);
    expect(share(job({ phase: "DONE" }))).toBe(100);
  });
});

describe("a check", () => {
  it("is worth nothing once something else is asked, from its first moment on", () => {
    const check = (phase: SheetJob["phase"]) => isOfWhatWasAsked(job({ write: false, phase }));
    expect([check("WAITING"), check("CHECKING"), check("CHECKED")]).toEqual([true, true, true]);
    // What is wrong stays in sight while it is being mended.
    expect(check("PROBLEMS")).toBe(false);
    expect(isOfWhatWasAsked(job({ phase: "CHECKING" }))).toBe(false);
  });
});

describe("words that name no unit", () => {
  it("are asked about once each", () => {
    const problem = (slug: string, value: string) => ({ slug, value });
    const problems = [
      problem("sheet-unit-unknown", "城建口"),
      problem("sheet-unit-unknown", "城建口"),
      problem("sheet-due-missing", ""),
    ] as SheetJob["problems"];
    expect(unknownUnits(job({ problems }))).toEqual(["城建口"]);
  });
});
