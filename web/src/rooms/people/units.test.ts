import { expect, test } from "vitest";
import { aliasesOf, aliasLines } from "./units";

test("short names are read as they are written", () => {
  const aliases = [
    { name: "住建局" },
    { name: "规划局", from: "2016-01-01", to: "2019-12-31" },
    { name: "建设局", to: "2015-12-31" },
    { name: "住建", from: "2022-01-01" },
  ];
  expect(aliasesOf(aliasLines(aliases))).toEqual(aliases);
  expect(aliasesOf(" 甲局 \n\n乙局\n")).toEqual([{ name: "甲局" }, { name: "乙局" }]);
  expect(aliasesOf("规划局 2016-01-01 – 2019-12-31")).toEqual([aliases[1]]);
});
