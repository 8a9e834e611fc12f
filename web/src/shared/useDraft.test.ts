import { beforeEach, describe, expect, it, vi } from "vitest";
import { effectScope, nextTick } from "vue";
import { useDraft } from "./useDraft";

vi.mock("./session", () => ({ useSession: () => ({ me: { person: { id: "p" } } }) }));

let kept: Map<string, string>;

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (k: string) => kept.get(k) ?? null,
    setItem: (k: string, v: string) => void kept.set(k, v),
    removeItem: (k: string) => void kept.delete(k),
  });
});

describe("a draft that starts over", () => {
  it("keeps nothing where it starts with other words than before and nobody typed", async () => {
    let note = "旧";
    const scope = effectScope();
    // Outside a component nothing is ever unmounted.
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const draft = scope.run(() => useDraft("line", "note", () => ({ note })))!;
    note = "同事改过";
    draft.startOver();
    await nextTick();
    vi.runAllTimers();
    expect(draft.values.note).toBe("同事改过");
    expect(kept.size).toBe(0);
    draft.values.note = "又改";
    await nextTick();
    vi.runAllTimers();
    expect([...kept.values()].join()).toContain("又改");
    scope.stop();
  });
});
