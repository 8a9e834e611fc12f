import { describe, expect, it } from "vitest";
import { lag, listOf, sumOf, tableOf, type Cell, type Wall } from "./wall";

const cell = (part: Partial<Cell>): Cell => ({ ...sumOf([]), ...part });
const wall: Wall = {
  day: "2022-04-18",
  fronts: [{ id: "f", name: "防汛", from: "2022-04-01", to: "2022-10-15", elapsed: 9 }],
  cells: [
    cell({ campaign: "f", lead: "u", open: 3, red: 1, green: 2, matters: 4, percent: 50 }),
    cell({ campaign: "f", lead: "v", open: 1, green: 1, matters: 1, percent: 100 }),
    cell({ open: 2, grey: 2 }),
  ],
};
const units = [
  { id: "u", name: "甲局" },
  { id: "v", name: "乙局" },
  { id: "w", name: "没有事的局" },
];
const none = { campaign: "未列入", lead: "未定" };

describe("the wall", () => {
  it("has campaigns down and units across, and what is in none", () => {
    const table = tableOf(wall, units, none, false);
    expect(table.lines.map((l) => l.head.name)).toEqual(["防汛", "未列入"]);
    expect(table.columns.map((c) => c.name)).toEqual(["甲局", "乙局", "未定"]);
    expect(table.lines[0]!.cells.map((c) => c?.open)).toEqual([3, 1, undefined]);
    expect(table.lines[1]!.cells.map((c) => c?.open)).toEqual([undefined, undefined, 2]);
  });
  it("turns around and sums the same", () => {
    const there = tableOf(wall, units, none, false);
    const turned = tableOf(wall, units, none, true);
    expect(turned.lines.map((l) => l.head.name)).toEqual(there.columns.map((c) => c.name));
    expect(turned.lines.map((l) => l.sum.open)).toEqual(there.sums.map((s) => s.open));
    expect(there.sum.open).toBe(6);
  });
  it("means the progress over matters, not over cells", () => {
    expect(tableOf(wall, units, none, false).lines[0]!.sum.percent).toBe(60);
    expect(tableOf(wall, units, none, false).lines[1]!.sum.percent).toBeUndefined();
  });
  it("leads to the list of the same matters", () => {
    expect(listOf({ id: "f" }, { id: "u" }, { light: "RED" })).toEqual({
      open: "true",
      light: "RED",
      campaign: "f",
      unit: "u",
      role: "lead",
    });
    expect(listOf({}, undefined)).toEqual({ open: "true", noCampaign: "true" });
  });
  it("says how far behind time a campaign is", () => {
    const front = { ...wall.fronts[0]!, elapsed: 60 };
    expect(lag(45, front)).toBe(15);
    expect(lag(80, front)).toBe(0);
    expect(lag(undefined, front)).toBe(0);
  });
});
