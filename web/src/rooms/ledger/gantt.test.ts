import { describe, expect, it } from "vitest";
import type { PlanNode } from "@/shared/types";
import { layout } from "./gantt";

const node = (
  id: string,
  from: string,
  to: string,
  after: string[] = [],
  doneOn?: string,
): PlanNode => ({
  id,
  title: id,
  duration: 5,
  unit: "wd",
  after,
  lag: 0,
  slack: 0,
  earliestStart: from,
  earliestFinish: to,
  doneOn,
});
const nodes = [
  node("a", "2022-04-01", "2022-04-08"),
  node("b", "2022-04-11", "2022-04-20", ["a"]),
  node("c", "2022-04-11", "2022-04-11", ["a"], "2022-04-12"),
];
const of = (today: string, due?: string) =>
  layout({ nodes, chain: ["a", "b"], today, due, width: 700 });

describe("the Gantt chart", () => {
  it("draws a bar to the end of its last day", () => {
    const { bars } = of("2022-04-05");
    const perDay = bars[0]!.width / 8;
    expect(bars[1]!.x - bars[0]!.x).toBeCloseTo(perDay * 10, 0);
    expect(bars[2]!.width).toBeCloseTo(perDay, 0);
  });
  it("marks the chain, what is done and what is late", () => {
    const { bars } = of("2022-04-09");
    expect(bars.map((b) => b.critical)).toEqual([true, true, false]);
    expect(bars.map((b) => b.done)).toEqual([false, false, true]);
    expect(bars.map((b) => b.late)).toEqual([true, false, true]);
  });
  it("draws today when it is near and leaves it out when it would squeeze the plan", () => {
    expect(of("2022-04-15").todayX).toBeGreaterThan(0);
    expect(of("2021-04-15").todayX).toBeUndefined();
  });
  it("keeps everything inside its width and joins what follows", () => {
    const { bars, arrows, dueX, width } = of("2022-04-15", "2022-04-25");
    expect(Math.max(...bars.map((b) => b.x + b.width), dueX!)).toBeLessThanOrEqual(width);
    expect(arrows.map((a) => `${a.from}-${a.to}`)).toEqual(["a-b", "a-c"]);
  });
  it("shows how much later a step may finish, and counts lateness from there", () => {
    const slackful = { ...nodes[0]!, latestFinish: "2022-04-12" };
    const only = (today: string) =>
      layout({ nodes: [slackful], chain: [], today, width: 700 }).bars[0]!;
    expect(only("2022-04-05").tail).toBeCloseTo(only("2022-04-05").width / 2, 0);
    expect(only("2022-04-11").late).toBe(false);
    expect(only("2022-04-13").late).toBe(true);
  });
  it("has room for steps without dates", () => {
    const bare = { ...nodes[0]!, earliestStart: undefined };
    expect(layout({ nodes: [bare], chain: [], today: "2022-04-01", width: 700 }).bars).toEqual([]);
  });
});
