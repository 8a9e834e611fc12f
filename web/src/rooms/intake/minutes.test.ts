import { expect, it } from "vitest";
import type { Kind } from "@/shared/types";
import { meetingOf, minutesOf } from "./minutes";

const kinds = [
  { id: "supervision/annual-task", fields: {} },
  { id: "supervision/meeting-item", fields: { meeting: { required: true }, held: {} } },
] as unknown as Kind[];

it("minutes name their meeting", () => {
  expect(meetingOf("周调度会纪要（2022-05-09）")).toBe("周调度会");
  expect(meetingOf("管委会第12次主任办公会议纪要")).toBe("管委会第12次主任办公会议");
  expect(meetingOf("纪要")).toBe("纪要");
});
it("what a meeting decided is dispatched as that, with the meeting's name and day", () => {
  const doc = {
    kind: "MINUTES",
    title: "周调度会纪要（2022-05-09）",
    datedOn: "2022-05-09",
  } as const;
  expect(minutesOf(doc, kinds)).toEqual({
    kind: "supervision/meeting-item",
    fields: { meeting: "周调度会", held: "2022-05-09" },
  });
});
it("no other paper is taken for minutes", () => {
  expect(minutesOf({ kind: "PAPER", title: "要点" } as never, kinds)).toBeUndefined();
});
