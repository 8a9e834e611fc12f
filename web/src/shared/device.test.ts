import { beforeEach, describe, expect, it, vi } from "vitest";
import { forget, hasLeft, isLeaving, leave, recall, remember } from "./device";
import type { Me } from "./types";

const me = { login: "wang", offlineMinutes: 720 } as Me;
const HOUR = 3_600_000;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (k: string) => kept.get(k) ?? null,
    setItem: (k: string, v: string) => void kept.set(k, v),
    removeItem: (k: string) => void kept.delete(k),
  });
});

describe("who was here last", () => {
  it("is remembered for as long as the house allows after the server was heard", () => {
    remember(me);
    const now = Date.now();
    expect(recall(now + 11 * HOUR)?.login).toBe("wang");
    expect(recall(now + 13 * HOUR)).toBeUndefined();
    // A clock that was turned back proves nothing.
    expect(recall(now - HOUR)).toBeUndefined();
  });
  it("is not remembered at all where the house allows nothing", () => {
    remember({ ...me, offlineMinutes: 0 });
    expect(recall(Date.now() + 1)).toBeUndefined();
  });
  it("is nobody after the sign-out, also while the server has not heard of it", async () => {
    remember(me);
    leave();
    expect(recall(Date.now())).toBeUndefined();
    hasLeft();
    expect(recall(Date.now())).toBeDefined();
    await forget();
    expect(recall(Date.now())).toBeUndefined();
  });
  it("makes room in a full store for having left, and leaves where there is none", () => {
    const setItem = localStorage.setItem.bind(localStorage);
    remember(me);
    localStorage.setItem = (k, v) => {
      if (localStorage.getItem("wutong.me")) throw new Error("QuotaExceededError");
      setItem(k, v);
    };
    leave();
    expect(isLeaving()).toBe(true);
    expect(recall(Date.now())).toBeUndefined();
    hasLeft();
    localStorage.setItem = () => {
      throw new Error("QuotaExceededError");
    };
    expect(() => leave()).not.toThrow();
  });
});
