import { expect, it } from "vitest";
import { zh } from "./messages";
import type { Entry } from "@/shared/types";
import { corrections, describe as lines, type Saying } from "./timeline";

const saying: Saying = {
  code: (table, code) =>
    (table === "ledger.field" ? (zh.field as Record<string, string>)[code ?? ""] : undefined) ??
    code ??
    "",
  day: (d) => `〔${d}〕`,
  unitName: (id) => (id === "11111111-0000-0000-0000-000000000000" ? "梧桐办事处" : ""),
};
const entry = (version: number, act: string, said: Record<string, unknown>) =>
  ({ version, act, said: { act, ...said } }) as unknown as Entry;

it("an act's words are read as lines, ids as names, days as days", () => {
  const said = {
    act: "report",
    progress: "已开工",
    percent: 40,
    coordination: {
      unit: "11111111-0000-0000-0000-000000000000",
      what: "协调断水",
      by: "2022-05-01",
    },
    problems: "",
    figures: [{ name: "户数" }],
  };
  expect(lines("report", said, saying).map((l) => `${l.label}|${l.text}`)).toEqual([
    "|已开工",
    "完成比例|40%",
    "需协调事项|梧桐办事处 协调断水 〔2022-05-01〕",
  ]);
});

it("what a part is called comes first, and a figure keeps its unit", () => {
  const said = {
    children: [
      {
        content: "负责2所学校。",
        dueOn: "2022-08-20",
        lead: "11111111-0000-0000-0000-000000000000",
        title: "建成投用",
      },
    ],
    target: { unit: "个", value: "7200", what: "新增学位" },
  };
  expect(lines("delegate", said, saying).map((l) => l.text)).toEqual([
    "新增学位 7200个",
    "建成投用 梧桐办事处 〔2022-08-20〕 负责2所学校。",
  ]);
});

it("a corrected value stays readable, also when it was corrected twice", () => {
  const timeline = [
    entry(4, "report", { figures: [{ name: "户数", value: "80", unit: "户" }] }),
    entry(5, "correct", { version: 4, figure: "户数", value: "60" }),
    entry(6, "correct", { version: 4, figure: "户数", value: "65" }),
  ];
  const found = corrections([...timeline].reverse());
  expect([...found.values()].map((c) => `${c.old}→${c.value}`)).toEqual(["80→60", "60→65"]);
});
