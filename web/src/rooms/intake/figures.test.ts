import { expect, test } from "vitest";
import type { Candidate } from "@/shared/types";
import { asTarget, isTarget } from "./figures";

const figure = { value: "300", unit: "家", words: "新增高新技术企业 300家" };

test("what a figure counts stands before its number", () => {
  expect(asTarget(figure, "题")).toEqual({ value: "300", unit: "家", what: "新增高新技术企业" });
  expect(asTarget({ value: "3", unit: "处", words: "3处" }, "整治积水点")).toEqual({
    value: "3",
    unit: "处",
    what: "整治积水点",
  });
});

test("the figure that is to be reached is known again", () => {
  const candidate = { title: "题", target: asTarget(figure, "题") } as Candidate;
  expect(isTarget(figure, candidate)).toBe(true);
  expect(isTarget({ ...figure, value: "30" }, candidate)).toBe(false);
  expect(isTarget(figure, { title: "题" } as Candidate)).toBe(false);
});
