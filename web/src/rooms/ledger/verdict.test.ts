import { expect, it } from "vitest";
import type { Plan } from "@/shared/types";
import { verdictOf } from "./verdict";

const plan = { nodes: [{ id: "plan" }, { id: "carry" }], feasible: true, shortBy: 0 } as Plan;

it("a plan of which nothing is late is as it was made", () => {
  expect(verdictOf(plan)).toEqual({ fits: true, shortBy: 0, late: [] });
  expect(verdictOf(plan, { overdue: [], shortBy: 0 }).fits).toBe(true);
});
it("a step that is late and not done makes what is left too long", () => {
  const verdict = verdictOf(plan, { overdue: ["carry"], shortBy: 7 });
  expect(verdict.fits).toBe(false);
  expect(verdict.shortBy).toBe(7);
  expect(verdict.late.map((n) => n.id)).toEqual(["carry"]);
});
it("a plan that never fitted does not fit better for being late", () => {
  const never = { ...plan, feasible: false, shortBy: 9 };
  expect(verdictOf(never, { overdue: ["plan"], shortBy: 2 }).shortBy).toBe(9);
});
