import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { en, zh } from "./messages";
import { describe as lines, type Saying } from "./timeline";

/** The ledger's own code says what it can write into the journal; the timeline must have words for it. */
const room = fileURLToPath(
  new URL("../../../../app/src/main/java/io/wutong/kernel/ledger/", import.meta.url),
);
const read = (name: string) => readFileSync(room + name, "utf8");
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((m) => m[1]!);

/** The acts that a person does, each with the members of its record. */
const acts = read("Act.java");
const done = new Map(
  all(acts, /Act\.(\w+)\.class, name/g).map((type) => {
    const verb = new RegExp(`Act\\.${type}\\.class, name = "([a-z-]+)"`).exec(acts)![1]!;
    const members = new RegExp(`record ${type}\\(([^)]*)\\)\\s+implements Act`).exec(acts)![1]!;
    return [verb, all(members, /\s(\w+)\s*(?:,|$)/g)] as const;
  }),
);
/** What the ledger writes besides: a first act, and what an act on one matter does to another. */
const rest = readdirSync(room)
  .filter((name) => name.endsWith(".java") && !name.startsWith("Demo"))
  .map(read)
  .join("\n");
const verbs = [
  ...done.keys(),
  ...all(rest, /recorder\s*\.change\([^;]*?"([a-z-]+)"/gs),
  ...all(rest, /\bappend\(\s*"([a-z-]+)"/g),
  ...all(rest, /"ledger\.([a-z-]+)"/g),
];
const written = (rest.match(/.*\b(?:said|absorbed)\b.*/g) ?? [])
  .flatMap((line) => all(line, /\.(?:put|putArray|set)\("(\w+)"/g))
  .filter((name) => name !== "said");

describe.each([
  ["zh", zh],
  ["en", en],
])("in %s the timeline has words", (_, messages) => {
  const fields = messages.field as Record<string, string>;
  const saying: Saying = {
    code: (_, code) => fields[code ?? ""] ?? code ?? "",
    day: (day) => day ?? "",
    unitName: () => "",
  };
  it("for every act that can stand in the journal of a matter", () => {
    expect(verbs).toEqual(expect.arrayContaining(["report", "propose", "absorb", "relight"]));
    const wordless = verbs.filter((verb) => !(verb in messages.act));
    expect(wordless).toEqual([]);
  });
  it("for every member of what was said", () => {
    expect(done.get("merge")).toEqual(["into", "reason"]);
    expect(written).toEqual(expect.arrayContaining(["absorbedNumber", "intoNumber", "place"]));
    const said = [...done].flatMap(([verb, members]) => members.map((name) => [verb, name]));
    said.push(...written.map((name) => ["propose", name]));
    const wordless = said.filter(([verb, name]) =>
      lines(verb!, { [name!]: "甲" }, saying, true).some((line) => line.label === name),
    );
    expect(wordless).toEqual([]);
  });
});
