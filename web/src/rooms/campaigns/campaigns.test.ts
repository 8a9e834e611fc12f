import { describe, expect, it } from "vitest";
import type { Campaign } from "@/shared/types";
import { blankForm, bodyOf, chooseEvery, formOf, isComplete, yearOn } from "./campaigns";

const rhythm = { every: "WEEK", day: 5, time: "12:00", onDayOff: "AFTER", lateDays: 1 } as const;
const last: Campaign = {
  id: "c",
  version: 3,
  name: "2022年城市内涝防汛",
  kind: "supervision/hazard",
  verifier: "v",
  units: ["u"],
  from: "2022-04-01",
  to: "2022-10-15",
  rhythm,
  source: "防汛预案",
  aims: [{ what: "清淤", value: "12", unit: "公里" }],
};

describe("last year's campaign", () => {
  it("is copied whole, a year on", () => {
    expect(yearOn(last)).toEqual({
      ...formOf(last),
      name: "2023年城市内涝防汛",
      from: "2023-04-01",
      to: "2023-10-15",
    });
    expect(bodyOf(yearOn(last))).toMatchObject({ rhythm, source: "防汛预案", aims: last.aims });
  });
  it("ends on the last of February where there is no 29th", () => {
    expect(yearOn({ ...last, to: "2024-02-29" }).to).toBe("2025-02-28");
  });
  it("stays at the last of February where there is a 29th", () => {
    expect(yearOn({ ...last, to: "2023-02-28" }).to).toBe("2024-02-29");
    expect(yearOn({ ...last, to: "2024-02-28" }).to).toBe("2025-02-28");
    expect(yearOn({ ...last, to: "2022-02-28" }).to).toBe("2023-02-28");
  });
});

describe("the form of a campaign", () => {
  it("sends no rhythm where none is wanted", () => {
    const form = { ...formOf(last), every: "" as const };
    expect(bodyOf(form)).not.toHaveProperty("rhythm");
  });
  it("begins another rhythm with its usual days", () => {
    const form = blankForm();
    chooseEvery(form, "MONTH");
    expect(form).toMatchObject({ every: "MONTH", day: 25, lateDays: 5 });
  });
  it("is complete with a name, a kind, a period, a verifier and a time", () => {
    expect(isComplete(blankForm())).toBe(false);
    expect(isComplete(formOf(last))).toBe(true);
    expect(isComplete({ ...formOf(last), time: "5点" })).toBe(false);
  });
});
