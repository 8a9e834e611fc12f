import { expect, test } from "vitest";
import type { Candidate } from "@/shared/types";
import { asTarget, isTarget } from "./figures";

const measures = "新增高新技术企业";
const figure = { value: "300", unit: "家", measures, words: `${measures} 300家` };

test("what a figure counts is as the text says it, else the title", () => {
  expect(asTarget(figure, "题")).toEqual({ value: "300", unit: "家", what: measures });
  // A PDF may part the number from its unit.
  const parted = { ...figure, words: `${measures} 300 家` };
  expect(asTarget(parted, "题").what).toBe(measures);
  const bare = { value: "3", unit: "处", measures: "", words: "3 处" };
  expect(asTarget(bare, "整治积水点").what).toBe("整治积水点");
});

test("the figure that is to be reached is known again", () => {
  const candidate = { title: "题", target: asTarget(figure, "题") } as Candidate;
  expect(isTarget(figure, candidate)).toBe(true);
  expect(isTarget({ ...figure, value: "30" }, candidate)).toBe(false);
  expect(isTarget(figure, { title: "题" } as Candidate)).toBe(false);
});
