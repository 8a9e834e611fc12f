import { expect, it } from "vitest";
import { zh } from "./messages";
import { describe as lines, type Saying } from "./timeline";

const saying: Saying = {
  code: (table, code) =>
    (table === "ledger.field" ? (zh.field as Record<string, string>)[code ?? ""] : undefined) ??
    code ??
    "",
  day: (d) => `〔${d}〕`,
  unitName: (id) => (id === "11111111-0000-0000-0000-000000000000" ? "梧桐办事处" : ""),
  t: (key) => key,
};
const entry = (words: Record<string, unknown>) => ({
  version: 2,
  act: "report",
  actor: {},
  recordedAt: "2022-04-18T01:00:00Z",
  words,
});

it("an act's words are read as lines, ids as names, days as days", () => {
  const read = lines(
    entry({
      progress: "已开工",
      percent: 40,
      coordination: {
        unit: "11111111-0000-0000-0000-000000000000",
        what: "协调断水",
        by: "2022-05-01",
      },
      problems: "",
      figures: [{ name: "户数" }],
    }),
    saying,
  );
  expect(read.map((l) => `${l.label}|${l.text}`)).toEqual([
    "|已开工",
    "完成比例|40%",
    "需协调事项|梧桐办事处 协调断水 〔2022-05-01〕",
  ]);
});
