import { describe, expect, it } from "vitest";
import { isBlock, parseBlock } from "./paste";

describe("a block from a spreadsheet", () => {
  it("is rows of cells", () => {
    expect(parseBlock("甲\t30%\r\n乙\t\r\n")).toEqual([
      ["甲", "30%"],
      ["乙", ""],
    ]);
  });
  it("keeps lines and quotes within a cell", () => {
    expect(parseBlock('"一、已完成\n二、正在办"\t"他说""快了"""\n丙\t丁')).toEqual([
      ["一、已完成\n二、正在办", '他说"快了"'],
      ["丙", "丁"],
    ]);
  });
  it("leaves quotes that are only words", () => {
    expect(parseBlock('"三个一批"项目开工\t好')).toEqual([['"三个一批"项目开工', "好"]]);
    expect(parseBlock('5" 管道\t"未闭合')).toEqual([['5" 管道', '"未闭合']]);
  });
  it("is told from words of several lines", () => {
    expect(isBlock("一、已完成\n二、正在办", "")).toBe(false);
    expect(isBlock("一\n二", "<table><tr><td>一</td></tr></table>")).toBe(true);
    expect(isBlock("一\t二", "")).toBe(true);
  });
});
