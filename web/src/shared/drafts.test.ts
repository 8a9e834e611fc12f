import { describe, expect, it } from "vitest";
import { draftKey, isBlank, loadDraft, saveDraft, withoutBlanks, type Shelf } from "./drafts";

function shelf(): Shelf & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (k) => kept.get(k) ?? null,
    setItem: (k, v) => void kept.set(k, v),
    removeItem: (k) => void kept.delete(k),
  };
}
const DAY = 86_400_000;

describe("a draft", () => {
  const key = draftKey("wang", "matter-1", "report");

  it("comes back as it was typed", () => {
    const s = shelf();
    saveDraft(s, key, { progress: "已完成三处" }, 1000);
    expect(loadDraft(s, key, 2000)?.values).toEqual({ progress: "已完成三处" });
  });
  it("belongs to one person, one matter and one act", () => {
    const s = shelf();
    saveDraft(s, key, { progress: "甲" }, 1000);
    expect(loadDraft(s, draftKey("li", "matter-1", "report"), 2000)).toBeUndefined();
    expect(loadDraft(s, draftKey("wang", "matter-2", "report"), 2000)).toBeUndefined();
    expect(loadDraft(s, draftKey("wang", "matter-1", "submit"), 2000)).toBeUndefined();
  });
  it("is not kept when nothing was typed", () => {
    const s = shelf();
    saveDraft(s, key, { progress: "甲" }, 1000);
    saveDraft(s, key, { progress: "", figures: [{ name: "" }] }, 2000);
    expect(s.kept.size).toBe(0);
  });
  it("is dropped after a month, and when it cannot be read", () => {
    const s = shelf();
    saveDraft(s, key, { progress: "甲" }, 0);
    expect(loadDraft(s, key, 29 * DAY)).toBeDefined();
    expect(loadDraft(s, key, 31 * DAY)).toBeUndefined();
    s.setItem(key, "{half");
    expect(loadDraft(s, key, 0)).toBeUndefined();
    expect(s.kept.size).toBe(0);
  });
  it("never stops the typing when the store is full", () => {
    const full = {
      ...shelf(),
      setItem: () => {
        throw new Error("quota");
      },
    };
    expect(() => saveDraft(full, key, { progress: "甲" }, 0)).not.toThrow();
  });
});

describe("blanks", () => {
  it("are found however deep, and zero is not one", () => {
    expect(isBlank({ a: "", b: [{ c: undefined }], d: null })).toBe(true);
    expect(isBlank({ percent: 0 })).toBe(false);
  });
  it("are left out of what is sent", () => {
    expect(
      withoutBlanks({ a: " 字 ", b: "", c: [{ x: "" }, { x: "1" }], n: 0, no: false }),
    ).toEqual({
      a: "字",
      c: [{ x: "1" }],
      n: 0,
    });
  });
});
