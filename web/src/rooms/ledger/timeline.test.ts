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

it("a change says what it made anew, by the names of the kind", () => {
  const said = {
    title: "建成学校9所",
    fields: { place: "科学大道", grade: "major" },
    verifier: "11111111-0000-0000-0000-000000000000",
    campaign: "c1",
    reason: "规划调整",
  };
  const more = {
    ...saying,
    campaignName: (id: string) => (id === "c1" ? "教育提升" : ""),
    fieldWords: (id: string, value: string) =>
      `${{ place: "位置", grade: "等级" }[id]} ${value === "major" ? "重大" : value}`,
  };
  const words = lines("change", said, more).map((l) => l.text);
  expect(words).toEqual([
    "建成学校9所",
    "梧桐办事处",
    "教育提升",
    "位置 科学大道；等级 重大",
    "规划调整",
  ]);
  expect(lines("propose", said, more).map((l) => l.text)).toEqual(["梧桐办事处", "规划调整"]);
});

it("what was merged, divided or delegated leads to the other matter", () => {
  const merged = { into: "m2", intoNumber: "2022-00007", reason: "同一件事" };
  expect(lines("merge", merged, saying)).toEqual([
    { name: "reason", label: "", text: "同一件事" },
    { name: "intoNumber", label: "并入事项", text: "2022-00007", matter: "m2" },
  ]);
  const absorbed = { absorbed: "m1", absorbedNumber: "2022-00042", into: "m2" };
  expect(lines("absorb", absorbed, saying)).toEqual([
    { name: "absorbedNumber", label: "并入的事项", text: "2022-00042", matter: "m1" },
  ]);
  // Of the second one the reader may know whose it is, no more.
  const lead = "11111111-0000-0000-0000-000000000000";
  const parts = [{ title: "东段", lead }, { lead }];
  expect(lines("split", { parts, opened: ["m3", "m4"] }, saying)).toEqual([
    { name: "parts", label: "拆分为", text: "东段 梧桐办事处", matter: "m3" },
    { name: "parts", label: "", text: "梧桐办事处" },
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
