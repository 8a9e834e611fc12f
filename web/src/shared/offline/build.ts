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
function listOf(folder: string): string {
  const files = filesIn(folder)
    .filter((path) => path !== "/sw.js" && !path.includes("/."))
    .sort()
    .map((path) => [path, `sha256-${sha256(readFileSync(join(folder, path)))}`] as const);
  return JSON.stringify(Object.fromEntries(files), null, 1);
}

/**
 * Writes sw.js beside the built pages: the worker, and the hash of every file that belongs to them. The
 * index bears the name of the build, so that a page can tell whether it is of the one that was kept last.
 */
export function pagesWithoutALine(): Plugin {
  let folder = "dist";
  return {
    name: "wutong-pages-without-a-line",
    apply: "build",
    configResolved: (config) => void (folder = config.build.outDir),
    closeBundle() {
      const worker = readFileSync(WORKER, "utf8");
      const build = sha256(listOf(folder) + worker)
        .replace(/\W/g, "")
        .slice(0, 16);
      const index = join(folder, "index.html");
      const mark = `<head>\n    <meta name="build" content="${build}" />`;
      writeFileSync(index, readFileSync(index, "utf8").replace("<head>", mark));
      const constants = `const BUILD = "${build}";\nconst FILES = ${listOf(folder)};\n\n`;
      writeFileSync(join(folder, "sw.js"), constants + worker);
    },
  };
}
