import { describe, expect, it } from "vitest";
import type { Row } from "@/shared/types";
import { axisOf, lookOf, months, place } from "./manyGantt";

const today = "2022-04-18";
const row = (part: Partial<Row>) => part as Row;

describe("many matters on one axis", () => {
  it("holds every date and today, and no more than two years", () => {
    const axis = axisOf([{ row: row({ dueOn: "2022-08-01" }), steps: [] }], today);
    expect(axis.from < today && axis.to > "2022-08-01").toBe(true);
    const wide = axisOf(
      [{ row: row({ dueOn: "2032-08-01", promisedOn: "2012-01-01" }), steps: [] }],
      today,
    );
    expect(wide.days).toBeLessThan(760);
    expect(place(wide, "2032-08-01")).toBe(100);
    expect(place(wide, "2012-01-01")).toBe(0);
  });
  it("keeps the order of days", () => {
    const axis = axisOf([], today);
    expect(place(axis, "2022-04-10")).toBeLessThan(place(axis, today));
    const marks = months(axis);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.map((m) => m.x)).toEqual(marks.map((m) => m.x).sort((a, b) => a - b));
  });
  it("shows late what is not done after its last day, and nothing of what ended", () => {
    expect(lookOf({ title: "a", last: "2022-04-17" }, today)).toBe("late");
    expect(lookOf({ title: "a", last: "2022-04-18" }, today)).toBe("open");
    expect(lookOf({ title: "a", last: "2022-04-10", doneOn: "2022-04-09" }, today)).toBe("done");
    expect(lookOf({ title: "a", last: "2022-04-10", doneOn: "2022-04-11" }, today)).toBe(
      "doneLate",
    );
    expect(lookOf({ title: "a", last: "2022-04-10" }, today, false)).toBe("ended");
  });
});
