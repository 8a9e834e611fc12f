import type { Maybe, Of } from "@/shared/types";

export type MeetingSeries = Of<"meetings.web.MeetingAnswers.SeriesView">;
export type MeetingLine = Maybe<
  Of<"meetings.web.MeetingAnswers.MeetingLine">,
  "drawnAt" | "heldAt"
>;
export type AgendaSection = Of<"meetings.model.Line">["section"];
export type AgendaLine = Maybe<Omit<Of<"meetings.model.Line">, "said">, "matter"> & {
  said: Maybe<
    Of<"meetings.model.Line.Said">,
    "unit" | "state" | "light" | "promisedOn" | "dueOn" | "of" | "by"
  >;
};
export type MeetingCount = Of<"meetings.model.Count">;
export type MeetingBehind = Of<"boards.Survey.Behind">;
export type MeetingFigure = "OPEN" | "RED" | "ADDED" | "CLOSED" | "LAST_OPEN" | "LAST_RED";
export type MeetingSilent = Maybe<
  Of<"meetings.web.MeetingAnswers.SilentView">,
  "lead" | "dueOn" | "remindedAt"
>;
export type MeetingReminded = Of<"meetings.web.MeetingAnswers.RemindedView">;
export type Meeting = Maybe<
  Omit<Of<"meetings.web.MeetingAnswers.MeetingPage">, "agenda" | "decided" | "header">,
  "previous" | "drawnAt" | "lastAt" | "heldAt" | "recorder" | "document"
> & {
  agenda: AgendaLine[];
  decided: Maybe<Of<"meetings.web.MeetingAnswers.Decided">, "lead" | "dueOn">[];
  header: Maybe<Omit<Of<"meetings.model.Header">, "attendance">, "recorder"> & {
    attendance: Maybe<Of<"meetings.model.Header.Attendance">, "person">[];
  };
};
