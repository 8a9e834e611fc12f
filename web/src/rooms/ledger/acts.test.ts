import { describe, expect, it } from "vitest";
import { isBlank } from "@/shared/drafts";
import type { MatterPage } from "@/shared/types";
import { formOf, missingFields, splitAllowed } from "./acts";
import { splitFigure, startingValues, toRequest } from "./fields";

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
