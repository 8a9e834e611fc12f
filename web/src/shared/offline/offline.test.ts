import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pagesWithoutALine } from "./build";
import { buildIn } from "./register";

type Handler = (event: object) => void;
let root: string;
/** What the server has at the moment; nothing without a line. */
let deployed: string | undefined;
let kept: Map<string, Map<string, string>>;

/** The browser's caches, which live longer than any worker and are listed as they came. */
const caches = {
  keys: async () => [...kept.keys()],
  delete: async (name: string) => kept.delete(name),
  open: async (name: string) => {
    const files = kept.get(name) ?? new Map<string, string>();
    kept.set(name, files);
    return {
      match: async (path: string) => (files.has(path) ? new Response(files.get(path)) : undefined),
      put: async (path: string, answer: Response) => void files.set(path, await answer.text()),
    };
  },
  match: async (path: string) => {
    for (const files of kept.values()) if (files.has(path)) return new Response(files.get(path));
    return undefined;
  },
};
async function fetching(asked: string | { url: string }, options?: { integrity?: string }) {
  if (!deployed) throw new TypeError("no line");
  const path = typeof asked === "string" ? asked : new URL(asked.url).pathname;
  const bytes = readFileSync(join(deployed, path));
  const hash = `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
  if (options?.integrity && options.integrity !== hash) throw new TypeError("another hash");
  return new Response(bytes);
}

/** Builds pages with a script of that name; what keeps its name is the same in all of them. */
function build(name: string): string {
  const folder = join(root, name);
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), `<head></head><script src="/assets/${name}.js">`);
  writeFileSync(join(folder, `assets/${name}.js`), name);
  const plugin = pagesWithoutALine() as unknown as {
    configResolved(config: object): void;
    closeBundle(): void;
  };
  plugin.configResolved({ build: { outDir: folder } });
  plugin.closeBundle();
  return folder;
}

/** A worker as the browser runs it: told of one event after the other, with the caches of all. */
function workerOf(folder: string) {
  const handlers = new Map<string, Handler>();
  const self = {
    addEventListener: (type: string, handler: Handler) => void handlers.set(type, handler),
    skipWaiting: vi.fn(),
    clients: { claim: vi.fn() },
    location: { origin: "http://zone" },
  };
  const source = readFileSync(join(folder, "sw.js"), "utf8");
  new Function("self", "caches", "fetch", source)(self, caches, fetching);
  const happens = async (type: string, event: object = {}) => {
    let until: unknown;
    const keep = (promise: unknown) => void (until = promise);
    handlers.get(type)!({ ...event, waitUntil: keep, respondWith: keep });
    return (await until) as Response;
  };
  const loads = async (path: string, mode: string) => {
    const request = { method: "GET", url: `http://zone${path}`, mode };
    return (await happens("fetch", { request })).text();
  };
  return {
    self,
    happens,
    opens: (path: string) => loads(path, "navigate"),
    loads: (path: string) => loads(path, "cors"),
  };
}
async function installed(name: string) {
  deployed = build(name);
  const worker = workerOf(deployed);
  await worker.happens("install");
  return worker;
}
async function running(name: string) {
  const worker = await installed(name);
  await worker.happens("activate");
  return worker;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pages-"));
  kept = new Map();
});
afterEach(() => rmSync(root, { recursive: true }));

describe("pages that are kept", () => {
  it("are shown without a line from the first worker on, and say of which build they are", async () => {
    const worker = await running("one");
    deployed = undefined;
    const index = await worker.opens("/weekly");
    expect(index).toContain("/assets/one.js");
    expect(buildIn(index)).toMatch(/^\w{16}$/);
    expect(await worker.loads("/assets/one.js")).toBe("one");
  });
  it("are the new ones in every window that is opened while their worker still waits", async () => {
    const first = await running("one");
    const older = buildIn(await first.opens("/"));
    await installed("two");
    deployed = undefined;
    const index = await first.opens("/me");
    expect(index).toContain("/assets/two.js");
    expect(buildIn(index)).not.toBe(older);
    expect(await first.loads("/assets/two.js")).toBe("two");
    // A window of the build before goes on with what belongs to it.
    expect(await first.loads("/assets/one.js")).toBe("one");
  });
  it("are the last ones after two updates in a row, before and after their worker took over", async () => {
    const first = await running("one");
    await installed("two");
    const third = await installed("three");
    deployed = undefined;
    expect(await first.opens("/")).toContain("/assets/three.js");
    for (const name of ["one", "two", "three"])
      expect(await first.loads(`/assets/${name}.js`)).toBe(name);
    await third.happens("activate");
    expect(await third.opens("/")).toContain("/assets/three.js");
  });
  it("are never those of a deployment that is half way", async () => {
    const first = await running("one");
    const coming = build("two");
    writeFileSync(join(coming, "assets/two.js"), "something else");
    deployed = coming;
    await expect(workerOf(coming).happens("install")).rejects.toThrow("another hash");
    expect(await first.opens("/")).toContain("/assets/one.js");
  });
  it("are taken over at once where the worker before shows its own build only", async () => {
    const worker = await installed("one");
    await worker.happens("message", { data: "take over" });
    expect(worker.self.skipWaiting).toHaveBeenCalled();
  });
});
