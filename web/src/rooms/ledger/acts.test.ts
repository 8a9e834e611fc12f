import { describe, expect, it } from "vitest";
import { isBlank } from "@/shared/drafts";
import type { MatterPage } from "@/shared/types";
import { formFor, formOf, missingFields, splitAllowed, wordOf } from "./acts";
import { outcomesOf, splitFigure, startingValues, toRequest } from "./fields";

const missing = (act: string, values: Record<string, unknown>) =>
  missingFields(act, formOf(act).fields, values, isBlank);

describe("the form of an act", () => {
  it("names what is still needed", () => {
    expect(missing("return", {})).toEqual(["reason"]);
    expect(missing("close", { outcome: "DONE", words: "现场核实" })).toEqual([]);
  });
  it("takes 'nothing new, because' for progress, and for nothing else", () => {
    expect(missing("report", {})).toEqual(["progress"]);
    expect(missing("report", { nothingNewBecause: "等待省里批复" })).toEqual([]);
  });
  it("makes closing the next step only where something was handed in", () => {
    const of = (state: "ACCEPTED" | "SUBMITTED") => splitAllowed([{ act: "close" }], { state });
    expect(of("ACCEPTED").primary).toEqual([]);
    expect(of("SUBMITTED").primary).toEqual([{ act: "close" }]);
  });
  it("offers only outcomes that can be taken now, and calls the act by them", () => {
    const met = [{ met: true }] as MatterPage["conditions"];
    const unmet = [{ met: true }, { met: false }] as MatterPage["conditions"];
    const undone = ["CARRIED_OVER", "NO_LONGER_NEEDED"];
    expect(outcomesOf({ state: "SUBMITTED", conditions: met })).toHaveLength(5);
    expect(outcomesOf({ state: "SUBMITTED", conditions: unmet })).toEqual(undone);
    expect(outcomesOf({ state: "ACCEPTED", conditions: met })).toEqual(undone);
    const starts = (state: string, conditions: object) =>
      startingValues("close", {
        ...{ state, conditions, units: [], verifier: {}, plan: { nodes: [] } },
      } as unknown as MatterPage).outcome;
    expect(starts("SUBMITTED", met)).toBe("DONE");
    expect(starts("SUBMITTED", unmet)).toBeUndefined();
    expect(starts("ACCEPTED", met)).toBe("NO_LONGER_NEEDED");
    expect(wordOf("close", { state: "SUBMITTED" })).toBe("close");
    expect(wordOf("close", { state: "DISPATCHED" })).toBe("close-early");
  });
  it("puts the next step first, relief under more, and offers nothing it has no form for", () => {
    const { primary, more } = splitAllowed(
      [{ act: "ask-reassign" }, { act: "submit" }, { act: "report" }, { act: "bless" }],
      { state: "ACCEPTED" },
    );
    expect(primary.map((a) => a.act)).toEqual(["report", "submit"]);
    expect(more.map((a) => a.act)).toEqual(["ask-reassign"]);
  });
});

describe("the request", () => {
  it("says nothing about boxes left empty", () => {
    expect(toRequest("report", { progress: "完成", problems: "", figures: [] })).toEqual({
      act: "report",
      progress: "完成",
    });
  });
  it("names no day for a part that is split off: it keeps the promise", () => {
    const parts = [{ title: "东段", lead: "u", dueOn: "2022-12-30" }];
    expect(toRequest("split", { parts, reason: "分段" })).toEqual({
      act: "split",
      parts: [{ title: "东段", lead: "u" }],
      reason: "分段",
    });
    expect(toRequest("delegate", { children: parts })).toMatchObject({ children: parts });
  });
  it("carries a late entry and on whose behalf", () => {
    const values = {
      progress: "x",
      heldOn: "2022-04-01T10:00",
      behalfName: "老李",
      behalfBasis: "电话",
    };
    expect(toRequest("report", values)).toEqual({
      act: "report",
      progress: "x",
      heldOn: "2022-04-01T10:00:00+08:00",
      onBehalfOf: { name: "老李", basis: "电话" },
    });
  });
  it("corrects the figure of the report that was chosen, whatever its name holds", () => {
    expect(splitFigure("4|完成|户数")).toEqual([4, "完成|户数"]);
    expect(toRequest("correct", { figure: "4|户数", value: "80", reason: "笔误" })).toMatchObject({
      version: 4,
      figure: "户数",
    });
  });
});

it("an extension is granted to the date asked for unless changed", () => {
  const page = {
    units: [],
    verifier: {},
    plan: { nodes: [] },
    extension: { to: "2022-06-30" },
  } as unknown as MatterPage;
  expect(startingValues("grant-extension", page)).toEqual({ to: "2022-06-30" });
});

describe("a report starts with what the units below reached together", () => {
  const page = (current: string, rollUp?: object) =>
    ({
      units: [
        { unit: { id: "lead", name: "" }, role: "LEAD" },
        { unit: { id: "co", name: "" }, role: "CO" },
      ],
      verifier: {},
      plan: { nodes: [] },
      target: { what: "新增学位", value: "7200", unit: "个", current },
      rollUp,
    }) as unknown as MatterPage;
  const below = { current: "3600", unit: "个", reporting: 2, unread: 0 };
  const starts = (page: MatterPage, own = "lead") => startingValues("report", page, own).figures;

  it("where the matter's own figure does not say it yet", () => {
    expect(starts(page("0", below))).toEqual([{ name: "新增学位", value: "3600", unit: "个" }]);
    expect(starts(page("3600", below))).toBeUndefined();
    expect(starts(page("0", { ...below, reporting: 0 }))).toBeUndefined();
    expect(starts(page("0"))).toBeUndefined();
  });
  it("and never with less than the lead said before it handed parts on", () => {
    expect(starts(page("80", { ...below, current: "0" }))).toBeUndefined();
    expect(starts(page("4000", below))).toBeUndefined();
  });
  it("and not with a sum in which matters of others are missing", () => {
    expect(starts(page("0", { ...below, unread: 1 }))).toBeUndefined();
  });
  it("and not where a unit beside the lead reports", () => {
    expect(starts(page("0", below), "co")).toBeUndefined();
  });
});

it("who works for a co-unit is not asked how far the whole matter is", () => {
  const units = [
    { unit: { id: "lead", name: "" }, role: "LEAD" as const },
    { unit: { id: "co", name: "" }, role: "CO" as const },
  ];
  const asks = (worksFor: string) =>
    formFor({ act: "report", worksFor }, units).fields.map((f) => f.name);
  expect(asks("lead")).toContain("percent");
  expect(asks("co")).not.toContain("percent");
  expect(asks("co")).toContain("progress");
});
