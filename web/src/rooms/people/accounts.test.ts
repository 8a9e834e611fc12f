import { expect, it } from "vitest";
import { underUnits } from "./accounts";
import { asTree } from "./units";
import type { Unit } from "@/shared/types";

const account = (login: string, unit: string, title: string) => ({
  login,
  unit,
  title,
  person: login.toUpperCase(),
  password: "x",
});

it("demo accounts stand under their units and are found by any of their words", () => {
  const all = [
    account("a", "督查室", "主任"),
    account("b", "双桥办事处", "主任"),
    account("c", "督查室", "专员"),
  ];
  expect(underUnits(all, "").map((u) => [u.unit, u.accounts.length])).toEqual([
    ["督查室", 2],
    ["双桥办事处", 1],
  ]);
  expect(underUnits(all, " 双桥 ").map((u) => u.unit)).toEqual(["双桥办事处"]);
  expect(underUnits(all, "专员")[0]!.accounts.map((a) => a.login)).toEqual(["c"]);
});

it("units are read as a tree, and one whose parent is missing is not lost", () => {
  const unit = (id: string, parent?: string) => ({ id, parent }) as Unit;
  expect(
    asTree([
      unit("zone"),
      unit("street", "zone"),
      unit("community", "street"),
      unit("lone", "gone"),
    ]).map((p) => `${p.depth}${p.unit.id}`),
  ).toEqual(["0zone", "1street", "2community", "0lone"]);
});
