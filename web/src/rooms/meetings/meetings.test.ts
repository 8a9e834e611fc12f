import { describe, expect, it } from "vitest";
import type { AgendaLine, Meeting, MeetingCount } from "./types";
import { aside, change, enteredAs, isUntouched, parts, signed, stateOf, total } from "./meetings";

const count = (open: number, lastOpen: number): MeetingCount => ({
  unit: "u",
  open,
  red: 1,
  added: 0,
  closed: 0,
  lastOpen,
  lastRed: 3,
});
const line = (section: AgendaLine["section"], title: string, aside = false) =>
  ({ section, aside, said: { title } }) as AgendaLine;

describe("a meeting", () => {
  it("says the difference to the meeting before", () => {
    expect(change(count(5, 3), "OPEN")).toBe(2);
    expect(change(count(5, 3), "RED")).toBe(-2);
    expect(change(count(5, 3), "CLOSED")).toBeUndefined();
    expect([signed(2), signed(-2), signed(0)]).toEqual(["+2", "−2", ""]);
    expect(total([count(5, 3), count(1, 4)])).toMatchObject({ open: 6, lastOpen: 7, red: 2 });
  });
  it("shows the agenda by sections in their order, what was put aside by itself", () => {
    const meeting = {
      agenda: [line("OWN", "c"), line("RED", "a"), line("RED", "b", true)],
    } as Meeting;
    expect(parts(meeting).map((p) => [p.section, p.lines.length])).toEqual([
      ["RED", 1],
      ["OWN", 1],
    ]);
    expect(aside(meeting).map((l) => l.said.title)).toEqual(["b"]);
  });
  it("is open, then drawn up, then held", () => {
    expect(stateOf({})).toBe("open");
    expect(stateOf({ drawnAt: "2022-04-25T01:00:00Z" })).toBe("drawn");
    expect(stateOf({ drawnAt: "2022-04-25T01:00:00Z", heldAt: "x" })).toBe("held");
  });
});

describe("an agenda's note", () => {
  it("follows a colleague's where nothing was typed, and is let go where it was saved", () => {
    expect(isUntouched("原有备注", "原有备注", "同事的新备注")).toBe(true);
    expect(isUntouched("我的备注", "原有备注", "我的备注")).toBe(true);
    expect(isUntouched("正在输入", "原有备注", "同事的新备注")).toBe(false);
  });
});

describe("minutes that the meeting did not take up", () => {
  const minutes = { way: "typed" as const, title: "纪要", text: "议定三项。" };
  const file = { name: "纪要.docx", size: 9, lastModified: 1 };

  it("are the same document as long as nothing was corrected", () => {
    expect(enteredAs({ ...minutes })).toBe(enteredAs(minutes));
    // A file that was chosen before the words were typed has no part in them.
    expect(enteredAs(minutes, file)).toBe(enteredAs(minutes));
  });
  it("are another one with other words, another file, or the other way", () => {
    const way = "file" as const;
    const all = [
      enteredAs(minutes),
      enteredAs({ ...minutes, text: "议定四项。" }),
      enteredAs({ ...minutes, title: "会议纪要" }),
      enteredAs({ ...minutes, way }, file),
      enteredAs({ ...minutes, way }, { ...file, lastModified: 2 }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
