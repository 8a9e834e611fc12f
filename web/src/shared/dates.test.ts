import { describe, expect, it } from "vitest";
import {
  addDays,
  dayOf,
  dayThatBegins,
  dayThatEnds,
  daysBetween,
  formatDay,
  formatInstant,
  remaining,
  withZone,
} from "./dates";

describe("deadlines", () => {
  it("are counted in days of the wall calendar", () => {
    expect(remaining("2022-04-20", "2022-04-18")).toEqual({ kind: "left", days: 2 });
    expect(remaining("2022-04-18", "2022-04-18")).toEqual({ kind: "today", days: 0 });
    expect(remaining("2022-03-31", "2022-04-18")).toEqual({ kind: "over", days: 18 });
  });
  it("cross months, leap days and years", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(daysBetween("2021-12-31", "2022-01-01")).toBe(1);
  });
  it("name the year only when it is another one", () => {
    expect(formatDay("2022-04-08", "2022-12-31")).toBe("4月8日");
    expect(formatDay("2023-01-08", "2022-12-31")).toBe("2023年1月8日");
    expect(formatDay("2022-04-08", "2022-12-31", true)).toBe("04-08");
    expect(formatDay(undefined, "2022-12-31")).toBe("—");
  });
});

describe("instants", () => {
  it("are shown in the zone's time, wherever the reader sits", () => {
    expect(formatInstant("2022-04-17T16:30:00Z", "2022-05-01")).toBe("04-18 00:30");
    expect(formatInstant("2021-12-31T15:59:00Z", "2022-05-01")).toBe("2021-12-31 23:59");
    expect(dayOf("2022-04-17T16:30:00Z")).toBe("2022-04-18");
  });
  it("at midnight are the end of one day and the beginning of the next", () => {
    expect(dayThatEnds("2022-04-17T16:00:00Z")).toBe("2022-04-17");
    expect(dayThatBegins("2022-04-17T16:00:00Z")).toBe("2022-04-18");
    expect(dayThatBegins("2022-04-17T16:01:00Z")).toBeUndefined();
  });
  it("are sent with the zone's offset", () => {
    expect(withZone("2022-04-18T09:30")).toBe("2022-04-18T09:30:00+08:00");
    expect(withZone("2022-04-18")).toBe("2022-04-18T09:00:00+08:00");
  });
});
