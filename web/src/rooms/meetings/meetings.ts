import type { AgendaLine, AgendaSection, Meeting, MeetingCount, MeetingFigure } from "./types";

export const SECTIONS: AgendaSection[] = [
  "FOLLOW_UP",
  "RED",
  "HELP",
  "DISPUTE",
  "EXTENSION",
  "SILENT",
  "OWN",
];
export const FIGURES: MeetingFigure[] = ["OPEN", "RED", "ADDED", "CLOSED"];
export const WEEKDAYS = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
] as const;

/** What is said of a unit in a column. */
export function figureOf(count: MeetingCount, figure: MeetingFigure): number {
  const of = { OPEN: count.open, RED: count.red, ADDED: count.added, CLOSED: count.closed };
  return of[figure as keyof typeof of] ?? 0;
}
/** The difference to the meeting before; nothing where there is no such figure. */
export function change(count: MeetingCount, figure: MeetingFigure): number | undefined {
  if (figure === "OPEN") return count.open - count.lastOpen;
  return figure === "RED" ? count.red - count.lastRed : undefined;
}
export function signed(by: number): string {
  return by > 0 ? `+${by}` : by < 0 ? `−${-by}` : "";
}
export function total(counts: MeetingCount[]): MeetingCount {
  const sum = (of: (count: MeetingCount) => number) => counts.reduce((n, c) => n + of(c), 0);
  return {
    unit: "",
    open: sum((c) => c.open),
    red: sum((c) => c.red),
    added: sum((c) => c.added),
    closed: sum((c) => c.closed),
    lastOpen: sum((c) => c.lastOpen),
    lastRed: sum((c) => c.lastRed),
  };
}

export interface Part {
  section: AgendaSection;
  lines: AgendaLine[];
}
/** The agenda by sections as it is gone through; what was put aside comes last, by itself. */
export function parts(meeting: Meeting): Part[] {
  return SECTIONS.map((section) => ({
    section,
    lines: meeting.agenda.filter((l) => l.section === section && !l.aside),
  })).filter((p) => p.lines.length > 0);
}
export function aside(meeting: Meeting): AgendaLine[] {
  return meeting.agenda.filter((l) => l.aside);
}
export function stateOf(meeting: { drawnAt?: string; heldAt?: string }): "open" | "drawn" | "held" {
  return meeting.heldAt ? "held" : meeting.drawnAt ? "drawn" : "open";
}
/** Nothing was typed over the line's note, or the page says by now what was typed. */
export function isUntouched(typed: string, was: string, now: string): boolean {
  return typed === was || typed === now;
}
/** What a document of minutes is entered with: other words, or another file, make another document. */
export function enteredAs(
  minutes: { way: "typed" | "file"; title: string; text: string },
  file?: Pick<File, "name" | "size" | "lastModified">,
): string {
  const { way, title, text } = minutes;
  return JSON.stringify(
    way === "typed" ? [title, text] : [title, file?.name, file?.size, file?.lastModified],
  );
}
/** "15:00:00" as people write it. */
export function clockOf(time: string): string {
  return time.slice(0, 5);
}
