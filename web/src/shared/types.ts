/** The words of the HTTP contract as the pages use them. */

export type Day = string; // "2022-04-18"
export type Instant = string; // UTC, "2022-04-18T01:00:00Z"
export interface Text2 {
  zh: string;
  en: string;
}
export interface Ref {
  id: string;
  name: string;
}

export type Right = "PREPARE" | "SIGN" | "OFFICE" | "APPROVE" | "VERIFY" | "LEAD" | "ADMIN";
export const RIGHTS: Right[] = ["PREPARE", "SIGN", "OFFICE", "APPROVE", "VERIFY", "LEAD", "ADMIN"];
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
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface Unit {
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
  parent?: string;
  parentCode?: string;
  from?: Day;
  to?: Day;
  officersSend?: boolean;
}
export interface MyPost {
  id: string;
  title: string;
  unit: { id: string; code: string; name: string; kind: UnitKind };
  rights: Right[];
  standsInFor?: string;
}
export interface Me {
  person: { id: string; name: string; phone?: string };
  login: string;
  post: string;
  posts: MyPost[];
  zone: string;
  demo: boolean;
  now: Instant;
  today: Day;
  idleMinutes: number;
  mustChangePassword: boolean;
}
export interface DemoAccount {
  login: string;
  person: string;
  title: string;
  unit: string;
  password: string;
}
export interface Contact {
  person?: string;
  name?: string;
  phone?: string;
  title?: string;
  rights?: Right[];
  role?: "LEADER" | "RESPONSIBLE" | "LIAISON";
}

export type Light = "red" | "yellow" | "green" | "grey";
export const LIGHTS: Light[] = ["red", "yellow", "green", "grey"];
export type State =
  "PROPOSED" | "DISPATCHED" | "ACCEPTED" | "SUBMITTED" | "CLOSED" | "SUSPENDED" | "WITHDRAWN";
export const STATES: State[] = [
  "PROPOSED",
  "DISPATCHED",
  "ACCEPTED",
  "SUBMITTED",
  "CLOSED",
  "SUSPENDED",
  "WITHDRAWN",
];

export interface Row {
  id: string;
  number: string;
  title: string;
  state: State;
  outcome?: string;
  kind: string;
  kindTitle?: string | Text2;
  campaign?: Ref;
  lead: Ref;
  co?: Ref[];
  verifier?: Ref;
  promisedOn?: Day;
  dueOn?: Day;
  light: Light;
  lightGrounds?: Text2;
  progress?: number;
  lastReportOn?: Day;
  sensitivity?: string;
  version?: number | string;
}
export interface Rows {
  rows: Row[];
  next?: string | null;
  calendarUnpublished?: number[];
}
export interface Counts {
  byState: Partial<Record<State, number>>;
  byLight: Partial<Record<Light, number>>;
  total: number;
}

export interface PlanNode {
  id: string;
  title: string | Text2;
  duration: number;
  unit: string;
  after: string[];
  lag?: number;
  plannedStart?: Day;
  plannedFinish?: Day;
  slack?: number;
  doneOn?: Day;
}
export interface Plan {
  nodes: PlanNode[];
  feasible?: boolean;
  shortBy?: number;
  chain?: string[];
  repairs?: { kind: string; text: Text2 }[];
  unpublishedYears?: number[];
}
export interface Condition {
  id: string;
  title: Text2;
  kind: string;
  clause?: string;
  met: boolean;
  missing?: Text2;
  evidence: Evidence[];
}
export interface Evidence {
  id: string;
  kind: "FILE" | "STATEMENT";
  name?: string;
  hash?: string;
  size?: number;
  by?: string;
  at?: Instant;
  statement?: string;
  how?: string;
}
export interface Kind {
  id: string;
  system?: string;
  title: Text2;
  fields?: Record<string, unknown>;
  clocks?: { id: string; title: Text2; from?: string; within?: string; clause?: string }[];
  nodes?: {
    id: string;
    title: Text2;
    duration: number;
    unit: string;
    after: string[];
    lag?: number;
  }[];
  closeWhen?: {
    id: string;
    title: Text2;
    type?: string;
    kind?: string;
    clause?: string;
    days?: number;
  }[];
  yellowWorkdays?: number;
}
export interface Figure {
  name: string;
  value: string | number;
  unit?: string;
}
export interface Entry {
  version: number;
  act: string;
  title?: Text2;
  actor: { person?: string; post?: string; unit?: string };
  recordedAt: Instant;
  heldAt?: Instant;
  late?: boolean;
  words?: Record<string, unknown>;
  figures?: Figure[];
  files?: { id?: string; name: string; hash?: string; size?: number }[];
  corrects?:
    number | { version: number; figure: string; old?: string | number; value?: string | number };
  correctedBy?:
    number | { version: number; figure: string; value?: string | number; reason?: string };
}
export interface AllowedAct {
  act: string;
  title: Text2;
  fields?: string[];
  prepares?: boolean;
}
export interface Part {
  unit: Ref;
  role: "LEAD" | "CO";
  state: string;
  acceptedAt?: Instant;
  dueOn?: Day;
  submittedAt?: Instant;
  rating?: { stars: number; words?: string };
  responsible?: string;
  people?: Contact[];
}
export interface Prepared {
  id: string;
  act: string;
  by: string;
  at: Instant;
  summary: string;
}
export interface MatterPage {
  id: string;
  number: string;
  version: number;
  state: State;
  outcome?: string;
  title: string;
  content?: string;
  kind: Kind;
  campaign?: Ref;
  sensitivity?: string;
  readers?: string[];
  light: Light;
  lightGrounds?: Text2;
  promisedOn?: Day;
  dueOn?: Day;
  dispatchedAt?: Instant;
  closedAt?: Instant;
  source?: {
    document: string;
    title: string;
    datedOn?: Day;
    start: number;
    end: number;
    words: string;
  };
  parent?: { id: string; number: string; title: string; state: State };
  children?: {
    id: string;
    number: string;
    title: string;
    state: State;
    lead?: string | Ref;
    dueOn?: Day;
    light: Light;
  }[];
  splitFrom?: string;
  mergedInto?: string;
  lead: string;
  verifier?: { unit: string; name: string };
  units: Part[];
  target?: { value: string | number; unit?: string; what?: string; current?: string | number };
  progress?: number;
  plan?: Plan;
  conditions?: Condition[];
  extension?: { askedBy: string; askedAt: Instant; to: Day; reason: string };
  reassignment?: { by: string; at: Instant; reason: string };
  prepared?: Prepared[];
  timeline?: Entry[];
  allowed?: AllowedAct[];
}

export type InboxKind =
  | "sign-for"
  | "sign"
  | "verify"
  | "extension"
  | "approve"
  | "reassign"
  | "returned"
  | "due"
  | "overdue"
  | "coordinate";
export interface InboxItem {
  kind: InboxKind;
  matter?: Row;
  prepared?: Prepared;
  since?: Instant;
  due?: Day;
}
export interface Inbox {
  items: InboxItem[];
  counts: Partial<Record<InboxKind, number>>;
}

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
export interface Campaign {
  id: string;
  name: string;
  kind?: string;
  from?: Day;
  to?: Day;
  units?: string[];
  verifier?: string;
}
export interface Kept {
  hash: string;
  name: string;
  size: number;
  mediaType?: string;
}
