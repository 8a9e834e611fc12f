import { afterEach, beforeEach, expect, it } from "vitest";
import { effectScope, nextTick, type EffectScope } from "vue";
import type { Kept } from "@/shared/types";
import { useImport } from "./useImport";

/** A server of a few lines: which files it knows, what became of a job, who called. */
const calls: string[] = [];
let phase = "CHECKING";
const layouts: Record<string, object> = { first: { unitNames: { 城建口: "zhujianju" } } };

function answer(path: string, method: string): unknown {
  if (method === "DELETE") return undefined;
  if (path.startsWith("/api/sheet-imports")) return { id: "1", phase, write: false };
  const layout = layouts[path.slice("/api/sheets/".length)];
  const columns = [{ letters: "A", label: "工作任务", kind: "TITLE" }];
  return { sheets: [{ index: 0, name: "台账", headerFrom: 1, headerTo: 1, columns, layout }] };
}

const before = { fetch: globalThis.fetch, document: globalThis.document };
let scope: EffectScope;
let work: ReturnType<typeof useImport>;

beforeEach(() => {
  calls.length = 0;
  phase = "CHECKING";
  globalThis.document = { cookie: "" } as Document;
  globalThis.fetch = (path, { method } = {}) => {
    calls.push(`${method} ${String(path)}`);
    const body = answer(String(path), method ?? "GET");
    return Promise.resolve(new Response(body ? JSON.stringify(body) : null));
  };
  scope = effectScope();
  work = scope.run(() => useImport("2022-04-18", "duchashi"))!;
});
afterEach(() => {
  work.forget();
  scope.stop();
  Object.assign(globalThis, before);
});

const file = (hash: string) => ({ hash, name: `${hash}.xlsx` }) as Kept;

it("forgets a check when something else is asked while it runs", async () => {
  await work.look(file("first"));
  await work.start(false);
  expect(work.job?.phase).toBe("CHECKING");
  work.settings.mode = "NEW";
  await nextTick();
  expect(work.job).toBeUndefined();
  expect(calls).toContain("DELETE /api/sheet-imports/1");
});

it("takes no answer to what is asked no more", async () => {
  phase = "CHECKED";
  await work.look(file("first"));
  const asking = work.start(false);
  work.sheets[0]!.kinds = ["CONTENT"];
  await asking;
  await nextTick();
  expect(work.job).toBeUndefined();
});

it("keeps a check while nothing changes, and what is wrong while it is being mended", async () => {
  phase = "CHECKED";
  await work.look(file("first"));
  await work.start(false);
  work.again = true;
  await nextTick();
  expect(work.job?.phase).toBe("CHECKED");
  phase = "PROBLEMS";
  await work.start(false);
  work.settings.datedOn = "2022-05-01";
  await nextTick();
  expect(work.job?.phase).toBe("PROBLEMS");
});

it("knows what a word means in this file, not what it meant in the one before", async () => {
  await work.look(file("first"));
  expect(work.unitNames).toEqual({ 城建口: "zhujianju" });
  await work.look(file("second"));
  expect(work.unitNames).toEqual({});
});
