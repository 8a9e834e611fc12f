import type { components } from "./api.gen";

/** The server's own words, generated from its contract; here only what may be absent is marked. */
type Schemas = components["schemas"];
export type Of<Name extends string> = `io.wutong.kernel.${Name}` extends keyof Schemas
  ? Schemas[`io.wutong.kernel.${Name}`]
  : never;
export type Maybe<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

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
export const LIGHTS: Light[] = ["RED", "YELLOW", "BLUE", "GREEN", "GREY"];
/** 判定依据: why a light turns on a day. */
export type Ground = Maybe<Of<"lights.Ground">, "step" | "by" | "planned" | "reached">;
/** 序时进度. */
export type Pace = Maybe<Of<"lights.Pace">, "expected">;
export type FigureByMonth = Maybe<Of<"ledger.model.FigureByMonth">, "then" | "now">;
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
  Omit<Of<"boards.model.Row">, "grounds" | "pace">,
  | "outcome"
  | "campaign"
  | "lead"
  | "parent"
  | "promisedOn"
  | "dueOn"
  | "blueOn"
  | "yellowOn"
  | "redOn"
  | "closedOn"
  | "reportedAt"
  | "asks"
> & { grounds: Ground[]; pace?: Pace };
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
export type UnderWay = Of<"ledger.model.MatterPlan.UnderWay">;
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
  "forUnit" | "preparedBy" | "onBehalfOf" | "onBehalfBasis"
> & { said?: Said };
export type AllowedAct = Maybe<Of<"ledger.web.MatterPage.AllowedAct">, "worksFor">;
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
export interface Waiting {
  waiting: Prepared[];
  sentBack: Prepared[];
}
export type Relative = Maybe<Of<"ledger.web.MatterPage.Relative">, "lead" | "promisedOn" | "dueOn">;
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
  | "parent"
  | "grounds"
  | "pace"
  | "figures"
  | "allowed";
export type MatterPage = Maybe<
  Omit<Of<"ledger.web.MatterPage">, Rewritten>,
  | "outcome"
  | "closing"
  | "campaign"
  | "promisedOn"
  | "dueOn"
  | "blueOn"
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
  allowed: AllowedAct[];
  children: Relative[];
  unread: Unread[];
  parent?: Relative;
  grounds: Ground[];
  pace?: Pace;
  underWay?: UnderWay;
  figures: FigureByMonth[];
};

export type InboxKind = Of<"boards.web.BoardWindow.Item">["kind"];
export type InboxItem = Omit<
  Maybe<Of<"boards.web.BoardWindow.Item">, "prepared" | "since">,
  "matter" | "also"
> & { matter: Row; also: InboxReason[] };
export type InboxReason = Maybe<Of<"boards.model.InboxItem.Reason">, "prepared" | "since">;
export interface Inbox {
  items: InboxItem[];
  counts: Partial<Record<InboxKind, number>>;
}
export type Campaign = Maybe<Of<"campaigns.Campaign">, "kind" | "rhythm">;
export type Kept = Of<"evidence.FileRef">;

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
/** 台账往来: what a ledger that came back would change, and other offices' forms. */
export type ReturnCell = Of<"exchange.web.ReturnAnswers.CellView">;
export type ReturnEdit = Maybe<Of<"exchange.web.ReturnAnswers.EditedView">, "since" | "refusal">;
export type ReturnHeld = Of<"exchange.web.ReturnAnswers.HeldView">;
export type ReturnLook = Omit<Of<"exchange.web.ReturnAnswers.LookView">, "edits"> & {
  edits: ReturnEdit[];
};
export type ReturnDone = Omit<Of<"exchange.web.ReturnAnswers.DoneView">, "rows"> & {
  rows: Maybe<Of<"exchange.web.ReturnAnswers.RowView">, "refusal">[];
};
export type FormColumn = Of<"exchange.model.FormColumn">;
export type FormFact = FormColumn["fact"];
export type FormSheet = Maybe<Of<"exchange.web.FormWindow.FormSheet">, "layout">;
export type GuessedForm = Omit<Of<"exchange.web.FormWindow.GuessedForm">, "sheets"> & {
  sheets: FormSheet[];
};
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
/** A unit's part of an open matter, one line of the weekly sheet. */
export type OpenPart = Maybe<
  Of<"ledger.OpenPart">,
  "campaign" | "lead" | "promisedOn" | "dueOn" | "yellowOn" | "redOn" | "percent" | "asks"
>;
export interface ReportWords {
  at: Instant;
  said: Said;
}
export type Round = Of<"reporting.Round">;
export type SheetLine = Maybe<
  Omit<Of<"reporting.Line">, "part" | "last" | "now">,
  "round" | "said"
> & { part: OpenPart; last?: ReportWords; now?: ReportWords };
export type Sheet = Omit<Of<"reporting.Weekly.Sheet">, "lines"> & { lines: SheetLine[] };
export type CampaignSaid = Of<"reporting.web.ReportingWindow.CampaignView">;
export type Rhythm = NonNullable<Of<"campaigns.Campaign">["rhythm"]>;
