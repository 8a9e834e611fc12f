import type { components } from "./api.gen";

/** The server's own words, generated from its contract; here only what may be absent is marked. */
type S = components["schemas"];
type Maybe<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

export type Day = string; // "2022-04-18"
export type Instant = string; // UTC, "2022-04-18T01:00:00Z"
export interface Text2 {
  zh: string;
  en: string;
}
export type Ref = S["Named"];

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

export type Unit = Maybe<S["UnitView"], "parent" | "parentCode" | "to">;
export type MyPost = Maybe<S["MyPost"], "standsInFor">;
export type Me = Omit<S["Me"], "posts"> & { posts: MyPost[] };
export type DemoAccount = S["DemoLogin"];
export type Colleague = S["UnitPerson"];
export type Person = S["Person"];
export type Post = Maybe<S["Post"], "to" | "standsInFor">;
export type Account = Maybe<S["AccountView"], "lockedUntil" | "closedOn">;
export type Token = S["TokenView"];

export type Light = S["Row"]["light"];
export const LIGHTS: Light[] = ["RED", "YELLOW", "GREEN", "GREY"];
export type State = S["Row"]["state"];
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
  S["Row"],
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
  S["PlanNode"],
  "earliestStart" | "earliestFinish" | "latestStart" | "latestFinish" | "doneOn"
>;
export type PlanRepair = Maybe<S["PlanRepair"], "node" | "beside" | "on">;
export type Plan = Maybe<Omit<S["MatterPlan"], "nodes" | "repairs">, "start" | "due"> & {
  nodes: PlanNode[];
  repairs: PlanRepair[];
};
export type Evidence = S["ProofView"];
export type Condition = Maybe<S["ConditionView"], "missing">;
export type Field = S["Field"];
export type Kind = Omit<S["Kind"], "closeWhen"> & {
  closeWhen: { id: string; title: Text2; kind: string; clause: string }[];
};
/** An act's own words, as they were said. */
export type Said = Record<string, unknown>;
export type Entry = Maybe<
  Omit<S["TimelineEntry"], "said">,
  "preparedBy" | "onBehalfOf" | "onBehalfBasis"
> & { said?: Said };
export type AllowedAct = S["AllowedAct"];
export type Contact = S["Contact"];
export type Part = Maybe<S["UnitPart"], "acceptedAt" | "submittedAt" | "dueOn" | "responsible">;
export type Prepared = Maybe<Omit<S["PreparedView"], "said">, "reason"> & { said: Said };
export interface Waiting {
  waiting: Prepared[];
  sentBack: Prepared[];
}
export type Relative = Maybe<S["Relative"], "lead" | "dueOn">;
export type Target = S["Target"];

type Rewritten =
  "plan" | "conditions" | "kind" | "timeline" | "units" | "prepared" | "children" | "parent";
export type MatterPage = Maybe<
  Omit<S["MatterPage"], Rewritten>,
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
  parent?: Relative;
};

export type InboxKind = S["Item"]["kind"];
export type InboxItem = Omit<Maybe<S["Item"], "prepared" | "since">, "matter"> & { matter: Row };
export interface Inbox {
  items: InboxItem[];
  counts: Partial<Record<InboxKind, number>>;
}
export type Campaign = Maybe<S["Campaign"], "kind">;
export type Kept = S["FileRef"];
export type CalendarYear = S["YearView"];

export interface Candidate {
  id: string;
  start: number;
  end: number;
  words: string;
  title: string;
  content?: string;
  lead?: string;
  co: string[];
  unitWords?: string;
  dueOn?: Day;
  deadlineWords?: string;
  deadlineKind?: string;
  figures?: { value: string | number; unit?: string; words?: string }[];
  reasons?: { rule: string; words?: string; zh: string; en: string }[];
  status: "OPEN" | "ACCEPTED" | "REJECTED" | "MERGED" | "SPLIT" | "DISPATCHED";
  confidence?: number;
  matter?: string;
}
export interface Doc {
  id: string;
  title: string;
  datedOn?: Day;
  needsDate?: boolean;
  kind?: string;
  text: string;
  file?: { hash: string; name: string; size?: number };
  candidates: Candidate[];
  setAside?: { start: number; end: number; words: string; reason?: string }[];
  recordedAt?: Instant;
}
