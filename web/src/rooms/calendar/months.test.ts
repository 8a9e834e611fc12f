import { expect, it } from "vitest";
import { isWeekend, monthCells } from "./months";

it("a month begins under its own weekday", () => {
  const october = monthCells(2022, 10);
  expect(october.slice(0, 7)).toEqual([...Array(5).fill(undefined), "2022-10-01", "2022-10-02"]);
  expect(october.at(-1)).toBe("2022-10-31");
  expect(monthCells(2024, 2).at(-1)).toBe("2024-02-29");
});
it("weekends are Saturday and Sunday", () => {
  expect(["2022-10-07", "2022-10-08", "2022-10-09"].map(isWeekend)).toEqual([false, true, true]);
});
