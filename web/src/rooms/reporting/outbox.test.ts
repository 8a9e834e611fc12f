import { describe, expect, it } from "vitest";
import { Problem } from "@/shared/problem";
import { AT_ONCE, deliver, settle, type Parcel, type Settled } from "./outbox";
import { blank } from "./weekly";

const parcel = (n: number): Parcel => ({
  key: `k${n}`,
  matter: `m${n}`,
  title: `第${n}件`,
  version: 3,
  act: { act: "report", progress: "甲" },
  cells: { ...blank(), progress: "甲" },
  tried: false,
});
const many = Array.from({ length: 23 }, (_, n) => parcel(n));
function watching(stopAfter = Infinity) {
  const settled: [string, Settled][] = [];
  let requests = 0;
  return {
    settled,
    before: () => void requests++,
    isStopped: () => requests >= stopAfter,
    requests: () => requests,
  };
}
const watch = (w: ReturnType<typeof watching>) => ({
  before: w.before,
  isStopped: w.isStopped,
  settled: (p: Parcel, s: Settled) => void w.settled.push([p.matter, s]),
});

describe("sending many", () => {
  it("goes some at a time, each with its own answer", async () => {
    const w = watching();
    await deliver(
      many,
      async (some) => some.map((p) => ({ matter: p.matter, ok: true })),
      watch(w),
    );
    expect(w.requests()).toBe(Math.ceil(23 / AT_ONCE));
    expect(w.settled.map(([m]) => m)).toEqual(many.map((p) => p.matter));
  });
  it("can be stopped between two requests", async () => {
    const w = watching(1);
    await deliver(
      many,
      async (some) => some.map((p) => ({ matter: p.matter, ok: true })),
      watch(w),
    );
    expect(w.settled).toHaveLength(AT_ONCE);
  });
  it("keeps what nobody answered, and gives back what was refused as a whole", async () => {
    for (const [problem, back] of [
      [Problem.offline(), 0],
      [new Problem(403, "csrf", ""), AT_ONCE],
    ] as const) {
      const w = watching();
      const told = await deliver(many, () => Promise.reject(problem), watch(w));
      expect(told).toBe(problem);
      expect(w.settled).toHaveLength(back);
    }
  });
});

describe("an answer", () => {
  it("that others were quicker gives the words back at the newest version", () => {
    const changes = [{ version: 4 }, { version: 5 }] as never;
    const { told, back } = settle(parcel(1), {
      matter: "m1",
      ok: false,
      refusal: { status: 412 },
      changes,
    });
    expect(told.kind).toBe("moved");
    expect(back?.version).toBe(5);
    expect(back?.cells.progress).toBe("甲");
  });
  it("that was prepared says so", () => {
    expect(settle(parcel(1), { matter: "m1", ok: true, prepared: true }).told.kind).toBe(
      "prepared",
    );
  });
});
