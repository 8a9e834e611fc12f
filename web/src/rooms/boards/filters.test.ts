import { expect, it } from "vitest";
import { countSet, filtersFromQuery, withFilter } from "./filters";
import { grouped } from "./inbox";
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
