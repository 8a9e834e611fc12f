import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const WORKER = new URL("./worker.js", import.meta.url);

function filesIn(folder: string, under = ""): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = `${under}/${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, path) : [path];
  });
}
const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("base64");

/** Writes sw.js beside the built pages: the worker, and the hash of every file that belongs to them. */
export function pagesWithoutALine(): Plugin {
  let folder = "dist";
  return {
    name: "wutong-pages-without-a-line",
    apply: "build",
    configResolved: (config) => void (folder = config.build.outDir),
    closeBundle() {
      const files = filesIn(folder)
        .filter((path) => path !== "/sw.js" && !path.includes("/."))
        .sort()
        .map((path) => [path, `sha256-${sha256(readFileSync(join(folder, path)))}`] as const);
      const list = JSON.stringify(Object.fromEntries(files), null, 1);
      const worker = readFileSync(WORKER, "utf8");
      const build = sha256(list + worker)
        .replace(/\W/g, "")
        .slice(0, 16);
      const constants = `const BUILD = "${build}";\nconst FILES = ${list};\n\n`;
      writeFileSync(join(folder, "sw.js"), constants + worker);
    },
  };
}
