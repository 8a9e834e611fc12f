import type { components } from "./api.gen";

/** The server's own words, generated from its contract; here only what may be absent is marked. */
type Schemas = components["schemas"];
type Of<Name extends string> = `io.wutong.kernel.${Name}` extends keyof Schemas
  ? Schemas[`io.wutong.kernel.${Name}`]
  : never;
type Maybe<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

export type Day = string; // "2022-04-18"
export type Instant = string; // UTC, "2022-04-18T01:00:00Z"
export interface Text2 {
  zh: string;
  en: string;
}
export type Ref = Of<"ledger.web.MatterPage.Named">;

export const RIGHTS = ["PREPARE", "SIGN", "OFFICE", "APPROVE", "VERIFY", "LEAD", "ADMIN"] as const;
export type Right = (typeof RIGHTS)[number];
export const UNIT_KINDS = [
  "ZONE",
  "OFFICE",
  "BUREAU",
  "STREET",
  "COMMUNITY",
  "PARK",
  "SOE",
  "TASKFORCE",
  "LEADER_GROUP",
] as const;

export type Unit = Maybe<Of<"people.web.UnitsWindow.UnitView">, "parent" | "parentCode" | "to">;
export type MyPost = Maybe<Of<"people.web.SessionWindow.MyPost">, "standsInFor">;
export type Me = Omit<Of<"people.web.SessionWindow.Me">, "posts"> & { posts: MyPost[] };
export type DemoAccount = Of<"people.DemoLogins.DemoLogin">;
export type Colleague = Of<"people.web.UnitsWindow.UnitPerson">;
export type Person = Of<"people.Person">;
export type Post = Maybe<Of<"people.Post">, "to" | "standsInFor">;
export type Account = Maybe<
  Of<"people.web.AccountsWindow.AccountView">,
  "lockedUntil" | "closedOn"
>;
export type Token = Of<"people.web.TokensWindow.TokenView">;

export type Paper = Maybe<
  Of<"intake.web.DocumentAnswer.Paper">,
  "datedOn" | "instruction" | "fileName"
>;
export type Alike = Of<"ledger.Resembling.Alike">;
export type Light = Of<"boards.model.Row">["light"];
export const LIGHTS: Light[] = ["RED", "YELLOW", "GREEN", "GREY"];
export type State = Of<"boards.model.Row">["state"];
export const STATES: State[] = [
  "PROPOSED",
  "DISPATCHED",
  "ACCEPTED",
  "SUBMITTED",
  "CLOSED",
  "SUSPENDED",
  "WITHDRAWN",
];
export function isOpen(state: State): boolean {
  return state !== "CLOSED" && state !== "WITHDRAWN";
}

export type Row = Maybe<
  Of<"boards.model.Row">,
  | "outcome"
  | "campaign"
  | "lead"
  | "parent"
  | "promisedOn"
  | "dueOn"
  | "yellowOn"
  | "redOn"
  | "closedOn"
  | "reportedAt"
  | "asks"
>;
export interface Rows {
  rows: Row[];
  next?: string;
}
export interface Counts {
  byState: Partial<Record<State, number>>;
  byLight: Partial<Record<Light, number>>;
  total: number;
}

export type PlanNode = Maybe<
  Of<"ledger.model.PlanNode">,
  "earliestStart" | "earliestFinish" | "latestStart" | "latestFinish" | "doneOn"
>;
export type PlanRepair = Maybe<Of<"ledger.model.MatterPlan.PlanRepair">, "node" | "beside" | "on">;
export type Plan = Maybe<
  Omit<Of<"ledger.model.MatterPlan">, "nodes" | "repairs">,
  "start" | "due"
> & {
  nodes: PlanNode[];
  repairs: PlanRepair[];
};
export type Evidence = Of<"ledger.web.MatterPage.ProofView">;
export type Condition = Maybe<Of<"ledger.web.MatterPage.ConditionView">, "missing">;
export type Field = Of<"packs.Field">;
export type Kind = Omit<Of<"packs.Kind">, "closeWhen"> & {
  closeWhen: { id: string; title: Text2; kind: string; clause: string }[];
};
/** An act's own words, as they were said. */
export type Said = Record<string, unknown>;
export type Entry = Maybe<
  Omit<Of<"ledger.web.MatterPage.TimelineEntry">, "said">,
  "preparedBy" | "onBehalfOf" | "onBehalfBasis"
> & { said?: Said };
export type AllowedAct = Of<"ledger.web.MatterPage.AllowedAct">;
export type Contact = Of<"ledger.web.MatterPage.Contact">;
export type Part = Maybe<
  Of<"ledger.web.MatterPage.UnitPart">,
  "acceptedAt" | "submittedAt" | "dueOn" | "responsible"
>;
export type Prepared = Maybe<
  Omit<Of<"ledger.web.MatterPage.PreparedView">, "said">,
  "reason" | "heldAt" | "onBehalfOf"
> & {
  said: Said;
};
/** Nobody signs what they typed themself; what came through their link is somebody else's words. */
export function isOwn(prepared: Prepared, person?: string): boolean {
  return prepared.by.id === person && !prepared.onBehalfOf?.byLink;
}
export interface Waiting {
  waiting: Prepared[];
  sentBack: Prepared[];
}
export type Relative = Maybe<Of<"ledger.web.MatterPage.Relative">, "lead" | "dueOn">;
export type Unread = Maybe<Of<"ledger.web.MatterPage.Unread">, "dueOn">;
export type Target = Of<"ledger.model.Target">;

type Rewritten =
  | "plan"
  | "conditions"
  | "kind"
  | "timeline"
  | "units"
  | "prepared"
  | "children"
  | "unread"
  | "parent";
export type MatterPage = Maybe<
  Omit<Of<"ledger.web.MatterPage">, Rewritten>,
  | "outcome"
  | "closing"
  | "campaign"
  | "promisedOn"
  | "dueOn"
  | "yellowOn"
  | "redOn"
  | "dispatchedAt"
  | "submittedAt"
  | "closedAt"
  | "source"
  | "splitFrom"
  | "target"
  | "rollUp"
  | "extension"
  | "reassignment"
> & {
  plan: Plan;
  conditions: Condition[];
  kind: Kind;
  timeline: Entry[];
  units: Part[];
  prepared: Prepared[];
  children: Relative[];
  unread: Unread[];
  parent?: Relative;
};

export type InboxKind = Of<"boards.web.BoardWindow.Item">["kind"];
export type InboxItem = Omit<
  Maybe<Of<"boards.web.BoardWindow.Item">, "prepared" | "since">,
  "matter"
> & { matter: Row };
export interface Inbox {
  items: InboxItem[];
  counts: Partial<Record<InboxKind, number>>;
}
export type Campaign = Maybe<Of<"ledger.Campaign">, "kind">;
export type Kept = Of<"evidence.FileRef">;
export type CalendarYear = Of<"calendar.YearView">;

export type Candidate = Maybe<
  Of<"intake.web.DocumentAnswer.One">,
  "lead" | "dueOn" | "target" | "matter"
>;
export type SetAside = Of<"intake.web.DocumentAnswer.Left">;
export type DocLine = Maybe<Of<"intake.web.Answers.Line">, "datedOn">;
export type Doc = Maybe<
  Omit<Of<"intake.web.DocumentAnswer">, "candidates" | "may">,
  "datedOn" | "file" | "instruction"
> & { candidates: Candidate[]; may: { edit?: boolean; dispatch?: boolean } };
export type SheetGuess = Omit<Of<"documents.web.SheetAnswers.GuessView">, "sheets"> & {
  sheets: SheetView[];
};
export type SheetView = Maybe<Of<"documents.web.SheetAnswers.SheetView">, "layout">;
export type ColumnKind = Of<"documents.web.SheetAnswers.ColumnView">["kind"];
export type SheetJob = Maybe<Of<"documents.web.SheetAnswers.JobView">, "refusal" | "imported">;
export type SheetImport = Of<"documents.model.SheetImport">;
export type LinkForm = Maybe<Of<"ledger.web.LinkWindow.Form">, "dueOn">;
/** 时限: what one unit owes by when, and to whom it has climbed. */
export type ClockView = Maybe<Of<"supervision.web.ClockWindow.View">, "endedAt">;
/** An open matter that somebody sees to and may hand over. */
export type NoticeLine = Maybe<Of<"notices.web.NoticesWindow.Line">, "title" | "dueOn">;
export type NoticePreference = Of<"notices.web.PreferenceWindow.View">;
export interface Outside {
  mailSet: boolean;
  messages: Maybe<Of<"notices.web.MessagesWindow.Line">, "nextAt" | "hook">[];
}
export type Hook = Of<"notices.model.Hook">;
export interface HookWithSecret {
  hook: Hook;
  secret: string;
}
export interface NoticesList {
  unread: number;
  notices: NoticeLine[];
}
export type HandOverLine = Maybe<
  Of<"ledger.web.HandOverWindow.Open">,
  "promisedOn" | "dueOn" | "yellowOn" | "redOn"
>;
