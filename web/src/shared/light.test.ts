import { expect, it } from "vitest";
import { grounds, type Lit } from "./light";
import { zh } from "./messages";

const lit = (light: Lit["light"], state: Lit["state"] = "ACCEPTED"): Lit => ({
  light,
  state,
  dueOn: "2022-04-20",
  yellowOn: "2022-04-12",
  redOn: "2022-04-21",
});

it("a light says why: how long over, how near, from when it will turn", () => {
  expect(grounds(lit("RED"), "2022-04-25")).toEqual({ key: "red", days: 5 });
  expect(grounds(lit("YELLOW"), "2022-04-18")).toEqual({
    key: "yellow",
    days: 2,
    on: "2022-04-12",
  });
  expect(grounds(lit("GREEN"), "2022-04-01")).toEqual({ key: "green", on: "2022-04-12" });
});
it("every state in which nothing is owed has words of its own", () => {
  for (const state of ["PROPOSED", "CLOSED", "SUSPENDED", "WITHDRAWN"] as const)
    expect(zh.grounds).toHaveProperty(grounds(lit("GREY", state), "2022-04-18").key);
});
