import { expect, it } from "vitest";
import { grounds, pointsBehind, type Lit } from "./light";
import { zh } from "./messages";
import type { Ground } from "./types";

const lit = (light: Lit["light"], state: Lit["state"] = "ACCEPTED"): Lit => ({
  light,
  state,
  dueOn: "2022-04-20",
  yellowOn: "2022-04-12",
  redOn: "2022-04-21",
});

it("a light says why: how long over, how near, from when it will turn", () => {
  expect(grounds(lit("RED"), "2022-04-25")).toEqual([{ key: "over", days: 5 }]);
  expect(grounds(lit("YELLOW"), "2022-04-18")).toEqual([
    { key: "near", days: 2, on: "2022-04-12", light: "YELLOW" },
  ]);
  expect(grounds(lit("GREEN"), "2022-04-01")).toEqual([
    { key: "green", on: "2022-04-12", light: "YELLOW" },
  ]);
});
const behind: Ground = {
  light: "RED",
  on: "2022-04-11",
  rule: "far-behind",
  sort: "BEHIND_MORE_THAN",
  figure: 30,
  date: "2022-04-20",
  by: "STEPS",
  planned: "60.0",
  reached: "20.5",
};
it("what is behind its plan says by how much, and what is also over says both", () => {
  const red = { ...lit("RED"), redOn: "2022-04-11", grounds: [behind] };
  expect(grounds(red, "2022-04-18").map((w) => w.key)).toEqual(["behind"]);
  expect(grounds(red, "2022-04-25").map((w) => w.key)).toEqual(["over", "behind"]);
  expect(pointsBehind(behind)).toBe("39.5");
});
it("a green light names what it turns to next, blue first where there is blue", () => {
  const step: Ground = { ...behind, light: "BLUE", on: "2022-04-07", sort: "STEP_WITHIN" };
  const green = { ...lit("GREEN"), blueOn: "2022-04-07", grounds: [behind, step] };
  expect(grounds(green, "2022-04-01")[0]).toMatchObject({ key: "green-step", light: "BLUE" });
  const straight = { ...lit("GREEN"), yellowOn: "2022-04-11", redOn: "2022-04-11" };
  expect(grounds({ ...straight, grounds: [behind] }, "2022-04-01")[0]).toMatchObject({
    key: "green-behind",
    light: "RED",
  });
});
it("every state in which nothing is owed has words of its own", () => {
  for (const state of ["PROPOSED", "CLOSED", "SUSPENDED", "WITHDRAWN"] as const)
    expect(zh.grounds).toHaveProperty(grounds(lit("GREY", state), "2022-04-18")[0]!.key);
});
