import { describe, expect, it } from "vitest";
import { around, pieces, trimmed } from "./spans";

const span = (id: string, start: number, end: number) => ({ id, start, end, tone: "OPEN" });

describe("a lit text", () => {
  it("is cut where spans begin and end, and nothing is lost", () => {
    const text = "甲乙丙丁戊己庚";
    const cut = pieces(text, [span("a", 1, 4), span("b", 3, 6)]);
    expect(cut.map((p) => p.text).join("")).toBe(text);
    expect(cut.map((p) => p.spans.map((s) => s.id).join(""))).toEqual(["", "a", "ab", "b", ""]);
    expect(cut.map((p) => p.start)).toEqual([0, 1, 3, 4, 6]);
  });
  it("survives spans that reach beyond it", () => {
    expect(pieces("甲乙", [span("a", 1, 9), span("b", 7, 9)]).map((p) => p.text)).toEqual([
      "甲",
      "乙",
    ]);
  });
  it("shows a span within its surroundings", () => {
    expect(around("一二三四五六七", 3, 4, 2)).toEqual({
      before: "…二三",
      words: "四",
      after: "五六…",
    });
  });
  it("takes a selection without the blanks at its edges, drawn either way", () => {
    expect(trimmed("甲 乙丙 丁", 5, 1)).toEqual({ start: 2, end: 4 });
    expect(trimmed("甲  乙", 1, 3)).toBeUndefined();
  });
});
