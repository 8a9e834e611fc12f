import { describe, expect, it } from "vitest";
import {
  dayOfPast,
  pastOf,
  columnsFromQuery,
  countSet,
  filtersFromQuery,
  queryOf,
  USUAL,
  withFilter,
} from "./filters";
import { byReason, grouped } from "./inbox";
import type { InboxItem } from "@/shared/types";

it("an address typed by hand keeps what makes sense", () => {
  expect(
    filtersFromQuery({
      q: "加装电梯",
      light: "purple",
      state: "ACCEPTED",
      dueFrom: "昨天",
      unit: ["a", "b"],
      other: "x",
    }),
  ).toEqual({ q: "加装电梯", state: "ACCEPTED" });
});
it("a filter set to nothing is gone from the address", () => {
  const filters = withFilter({ q: "路", light: "RED" }, "light", undefined);
  expect(filters).toEqual({ q: "路" });
  expect(countSet(filters)).toBe(0);
});
it("the inbox shows what must not wait first and no empty groups", () => {
  const items = [{ kind: "DUE" }, { kind: "SIGN" }, { kind: "OVERDUE" }] as InboxItem[];
  expect(grouped(items).map((g) => g.kind)).toEqual(["OVERDUE", "SIGN", "DUE"]);
});
it("a matter that waits for two reasons stands once, and is found under both", () => {
  const items = [
    { kind: "OVERDUE", also: [{ kind: "SIGN_FOR", words: "" }] },
    { kind: "DUE", also: [] as unknown[] },
  ] as InboxItem[];
  expect(grouped(items).map((g) => [g.kind, g.items.length])).toEqual([
    ["OVERDUE", 1],
    ["DUE", 1],
  ]);
  expect(byReason(items).map((g) => [g.kind, g.items.length])).toEqual([
    ["OVERDUE", 1],
    ["SIGN_FOR", 1],
    ["DUE", 1],
  ]);
});

describe("columns and views", () => {
  it("takes the known columns of an address once each, else the usual ones", () => {
    expect(columnsFromQuery("title,salary,title,dueOn")).toEqual(["title", "dueOn"]);
    expect(columnsFromQuery(undefined)).toEqual(USUAL);
    expect(columnsFromQuery("salary")).toEqual(USUAL);
  });
  it("makes a view an address that gives the view back", () => {
    const view = {
      id: "v",
      person: "p",
      unit: "u",
      shared: false,
      name: "红灯",
      filters: { light: "RED", salary: "1" },
      columns: ["title", "dueOn"],
      order: "-due",
    };
    const query = queryOf(view);
    expect(query).toEqual({ light: "RED", order: "-due", cols: "title,dueOn", view: "v" });
    expect(filtersFromQuery(query)).toEqual({ light: "RED", order: "-due" });
    expect(columnsFromQuery(query.cols)).toEqual(["title", "dueOn"]);
  });
});

it("carries the day that a list is about to what its rows lead to", () => {
  const past = pastOf({ q: "路", asOf: "2022-03-15", knownOn: "2022-04-01" });
  expect(past).toEqual({ asOf: "2022-03-15", knownOn: "2022-04-01" });
  expect(dayOfPast(past)).toBe("2022-03-15");
  expect(dayOfPast(pastOf({ knownOn: "2022-04-01" }))).toBe("2022-04-01");
  expect(dayOfPast(pastOf({ q: "路" }))).toBeUndefined();
});
