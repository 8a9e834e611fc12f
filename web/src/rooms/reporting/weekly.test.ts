import { describe, expect, it } from "vitest";
import type { SheetLine } from "@/shared/types";
import {
  actOf,
  blank,
  columnsOf,
  fill,
  hasWords,
  isTyped,
  lacks,
  meanings,
  percentOf,
  seen,
} from "./weekly";

describe("a line of the sheet", () => {
  it("becomes a report that says only what was typed", () => {
    expect(actOf({ ...blank(), progress: " 已完成三处 ", percent: "40%" })).toEqual({
      act: "report",
      progress: "已完成三处",
      percent: 40,
    });
  });
  it("says why there is nothing new with the same words", () => {
    const cells = { ...blank(), progress: "等待批复", nothingNew: true };
    expect(actOf(cells)).toEqual({ act: "report", nothingNewBecause: "等待批复" });
  });
  it("takes its coordination and files along", () => {
    const cells = { ...blank(), progress: "过半", what: "移线", unit: "u1" };
    cells.files.push({ hash: "h", name: "照片.jpg" });
    expect(actOf(cells)).toEqual({
      act: "report",
      progress: "过半",
      coordination: { unit: "u1", what: "移线" },
      evidence: [{ hash: "h", name: "照片.jpg" }],
    });
  });
  it("knows what it still lacks", () => {
    expect(lacks({ ...blank(), problems: "缺人" })).toBe("words");
    expect(lacks({ ...blank(), progress: "好", percent: "快了" })).toBe("percent");
    expect(lacks({ ...blank(), progress: "好", what: "移线" })).toBe("unit");
    expect(lacks({ ...blank(), progress: "好" })).toBeUndefined();
    expect(isTyped(blank())).toBe(false);
    expect(isTyped({ ...blank(), problems: "缺人" })).toBe(true);
  });
  it("reads percentages as people write them", () => {
    const read = ["30", "30%", "30.0％", "0", "1", "101", "三成", ""].map(percentOf);
    expect(read).toEqual([30, 30, 30, 0, 1, undefined, undefined, undefined]);
  });
  it("cuts nothing off a percentage and guesses no share", () => {
    const lackOf = (percent: string) => lacks({ ...blank(), progress: "好", percent });
    expect(["0.4", "1.0", "30.4%", "0.4%", "120%"].map(lackOf)).toEqual([
      "share",
      "share",
      "decimals",
      "decimals",
      "percent",
    ]);
    expect(meanings("0.4")).toEqual(["40%", "0.4%"]);
    expect(meanings("0.29")).toEqual(["29%", "0.29%"]);
    expect(percentOf("0.4")).toBeUndefined();
  });
  it("of a co-unit has no percentage, whatever was pasted there once", () => {
    const line = (role: string) => ({ part: { role } }) as SheetLine;
    expect(columnsOf(line("CO"))).not.toContain("percent");
    expect(columnsOf(line("LEAD"))).toContain("percent");
    const cells = { ...blank(), progress: "好", percent: "120%" };
    expect(lacks(seen(line("CO"), cells))).toBeUndefined();
    expect(lacks(seen(line("LEAD"), cells))).toBe("percent");
  });
  it("with a file alone has no words yet", () => {
    const cells = { ...blank(), files: [{ hash: "h", name: "照片.jpg" }] };
    expect([isTyped(cells), hasWords(cells), hasWords(undefined)]).toEqual([true, false, false]);
  });
});

describe("a pasted block", () => {
  it("goes right and down from its cell and says what found no line", () => {
    const put: string[] = [];
    const told = fill(
      [["甲", "10"], ["乙", "20", "缺人"], ["丙"]],
      ["m1", "m2", "m3"],
      { line: "m2", column: "progress" },
      (line, column, words) => put.push(`${line}.${column}=${words}`),
    );
    expect(told).toEqual({ filled: 2, beyond: 1 });
    expect(put).toEqual([
      "m2.progress=甲",
      "m2.percent=10",
      "m3.progress=乙",
      "m3.percent=20",
      "m3.problems=缺人",
    ]);
  });
  it("asks of a bare 1 in a column of shares too", () => {
    const put: string[] = [];
    fill(
      [["甲", "0.4"], ["乙", "1"], ["丙"]],
      ["m1", "m2", "m3"],
      { line: "m1", column: "progress" },
      (_, column, words) => column === "percent" && put.push(words),
    );
    expect(put).toEqual(["0.4", "1.0"]);
  });
});
