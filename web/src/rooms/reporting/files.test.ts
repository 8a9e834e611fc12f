import { describe, expect, it } from "vitest";
import { actOf, arrived, blank, isTyped, localsOf } from "./weekly";

const here = { hash: "", name: "车库.jpg", local: "l1" };
const there = { hash: "h1", name: "泵房.jpg" };

describe("a file that is still on the device", () => {
  it("is typed, and is not in the act until the server has it", () => {
    const cells = { ...blank(), progress: "甲", files: [here, there] };
    expect(isTyped({ ...blank(), files: [here] })).toBe(true);
    expect(actOf(cells).evidence).toEqual([there]);
    expect(localsOf([{ cells }])).toEqual([here]);
  });
  it("takes its place under the server's name, once", () => {
    expect(arrived([here, there], "l1", "h2")).toEqual([{ hash: "h2", name: "车库.jpg" }, there]);
    expect(arrived([here, there], "l1", "h1")).toEqual([there]);
    expect(arrived([here, there], "l2", "h2")).toEqual([here, there]);
  });
});
