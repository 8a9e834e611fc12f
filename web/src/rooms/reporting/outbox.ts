import { Problem } from "@/shared/problem";
import type { Entry } from "@/shared/types";
import type { Draft } from "./weekly";

/** A report on its way: sent as it is, under its key, until somebody answers. */
export interface Parcel extends Draft {
  key: string;
  matter: string;
  act: Record<string, unknown>;
  /** Whether it ever left: then only an answer says whether it arrived. */
  tried: boolean;
}
export type Outbox = Record<string, Parcel>;

/** One row's answer, as `POST /api/matters/acts` gives it. */
export interface Answered {
  matter: string;
  ok: boolean;
  prepared?: boolean;
  refusal?: { status: number };
  changes?: Entry[];
}
export interface Told {
  kind: "sent" | "prepared" | "refused" | "moved";
  problem?: Problem;
  changes?: Entry[];
}
/** What becomes of a parcel: it arrived, or its words go back into the sheet with the reason. */
export interface Settled {
  told: Told;
  back?: Draft;
}

export const AT_ONCE = 10;

export function settle(parcel: Parcel, answer: Answered): Settled {
  if (answer.ok) return { told: { kind: answer.prepared ? "prepared" : "sent" } };
  const problem = Problem.fromJson(answer.refusal?.status ?? 422, answer.refusal);
  const { cells, title, round } = parcel;
  const newest = answer.changes?.at(-1)?.version;
  return {
    told: { kind: problem.isMoved ? "moved" : "refused", problem, changes: answer.changes },
    // Whoever has been shown what changed looks at the newest version from now on.
    back: { cells, title, round, version: newest ?? parcel.version },
  };
}

export interface Post {
  (parcels: Parcel[]): Promise<Answered[]>;
}
export interface Watch {
  before(parcels: Parcel[]): void;
  settled(parcel: Parcel, outcome: Settled): void;
  isStopped(): boolean;
}

/**
 * Sends some at a time until all are answered, it is stopped, or the line breaks. A problem of the
 * whole request gives all of its words back.
 */
export async function deliver(all: Parcel[], post: Post, watch: Watch): Promise<Problem | void> {
  for (let at = 0; at < all.length && !watch.isStopped(); at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE);
    watch.before(some);
    let answers: Answered[];
    try {
      answers = await post(some);
    } catch (error) {
      const problem = Problem.of(error);
      if (!problem.isDown)
        for (const parcel of some)
          watch.settled(parcel, { told: { kind: "refused", problem }, back: parcel });
      return problem;
    }
    some.forEach((parcel, i) => {
      const answer = answers[i];
      if (answer) watch.settled(parcel, settle(parcel, answer));
    });
  }
}
