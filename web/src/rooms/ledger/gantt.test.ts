import { describe, expect, it } from "vitest";
import type { PlanNode } from "@/shared/types";
import { centred, label, layout, wordsWidth } from "./gantt";

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
  it("writes a name in its bar, beside it, or over it, and never outside the chart", () => {
    const bars = [
      { x: 0, width: 200, tail: 0 },
      { x: 0, width: 20, tail: 0 },
      { x: 0, width: 20, tail: 320 },
      { x: 320, width: 20, tail: 0 },
      { x: 10, width: 60, tail: 270 },
      { x: 60, width: 270, tail: 10 },
      { x: 0, width: 340, tail: 0 },
    ];
    for (const words of ["明确责任单位和责任人", "✓ 总结", "Name the units that are to do it, all"])
      for (const bar of bars) {
        const at = label(bar, words, 340);
        const from = at.anchor === "start" ? at.x : at.x - wordsWidth(words);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from + wordsWidth(words)).toBeLessThanOrEqual(340);
      }
    expect(label(bars[0]!, "明确责任", 340).inside).toBe(true);
    expect(label(bars[2]!, "明确责任", 340).x).toBe(25);
  });
  it("keeps the word for today and every date inside the chart, none over another", () => {
    expect(centred(2, "今天", 340)).toBe(13);
    expect(centred(339, "今天", 340)).toBe(327);
    const long = [node("a", "2022-05-09", "2022-07-08")];
    for (const width of [332, 420, 560, 700, 1000])
      for (const today of ["2022-05-08", "2022-05-09", "2022-06-29", "2022-07-09"]) {
        const { ticks, todayWordX } = layout({ nodes: long, chain: [], today, width });
        const taken = ticks.map((tick) => [tick.x + 3, tick.x + 3 + wordsWidth(tick.label)]);
        taken.push([todayWordX! - 13, todayWordX! + 13]);
        taken.sort((a, b) => a[0]! - b[0]!);
        taken.forEach(([from, to], i) => {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(width);
          if (i > 0) expect(from).toBeGreaterThanOrEqual(taken[i - 1]![1]!);
        });
        expect(ticks.some((tick) => tick.strong)).toBe(true);
      }
  });
});
