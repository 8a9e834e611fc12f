import { withZone } from "@/shared/dates";
import { isBlank, withoutBlanks } from "@/shared/drafts";
import type { MatterPage } from "@/shared/types";

export interface EvidenceDraft {
  condition?: string;
  hash?: string;
  name?: string;
  statement?: string;
  how?: string;
}
export interface FigureDraft {
  name: string;
  value: string;
  unit: string;
}
export interface ShareDraft {
  title: string;
  content?: string;
  lead?: string;
  dueOn?: string;
  target?: FigureDraft;
}
export interface NodeDraft {
  id: string;
  title: string;
  duration: number;
  unit: string;
  after: string[];
  lag: number;
}
export const OUTCOMES = [
  "DONE",
  "DONE_FOR_THIS_STAGE",
  "STANDING",
  "CARRIED_OVER",
  "NO_LONGER_NEEDED",
] as const;
const FULFILLED: readonly string[] = ["DONE", "DONE_FOR_THIS_STAGE", "STANDING"];

/** That it was done can be said of what was handed in and meets every condition; nothing else. */
export function outcomesOf({ state, conditions }: Pick<MatterPage, "state" | "conditions">) {
  const done = state === "SUBMITTED" && conditions.every((c) => c.met);
  return OUTCOMES.filter((o) => done || !FULFILLED.includes(o));
}
/** Chosen beforehand is what is meant most often; where something is still missing, nothing. */
function likelyOutcome(page: MatterPage): string | undefined {
  if (page.state !== "SUBMITTED") return "NO_LONGER_NEEDED";
  return outcomesOf(page).find((o) => o === "DONE");
}
export const HOWS = ["WRITTEN", "BY_PHONE", "IN_PERSON"] as const;

export type Values = Record<string, unknown>;

/** What the form starts with: asked once, so what is known is filled in. */
export function startingValues(act: string, page: MatterPage, own?: string): Values {
  const co = page.units.filter((p) => p.role === "CO").map((p) => p.unit.id);
  const lead = page.units.find((p) => p.role === "LEAD")?.unit.id;
  const { target } = page;
  const known: Record<string, Values> = {
    amend: {
      title: page.title,
      content: page.content,
      lead,
      co,
      verifier: page.verifier.id,
      promisedOn: page.promisedOn,
      target: target && {
        name: target.what ?? "",
        value: String(target.value),
        unit: target.unit ?? "",
      },
      campaign: page.campaign,
      fields: { ...page.fields },
    },
    change: { fields: { ...page.fields } },
    reassign: { lead: undefined, co },
    arbitrate: { co },
    report: { percent: page.progress ?? undefined, figures: rolledUp(page, own) },
    "grant-extension": { to: page.extension?.to },
    plan: { nodes: nodeDrafts(page) },
    delegate: { children: [{ title: "", dueOn: page.dueOn }] },
    split: { parts: [{ title: "" }] },
  };
  if (act === "close") return { outcome: likelyOutcome(page) };
  return { ...known[act] };
}

/**
 * What the units below reached together, for the lead to say of the whole. Less than was reported
 * already, or a sum in which the matters of others are missing, would lower it unsaid.
 */
export function rolledUp(
  { target, rollUp, units }: MatterPage,
  own?: string,
): FigureDraft[] | undefined {
  const isLead = units.some((part) => part.unit.id === own && part.role === "LEAD");
  if (!isLead || !target || !rollUp?.reporting || rollUp.unread) return;
  if (Number(rollUp.current) <= Number(target.current)) return;
  return [{ name: target.what ?? "", value: rollUp.current, unit: target.unit ?? "" }];
}

export function nodeDrafts(page: MatterPage): NodeDraft[] {
  return page.plan.nodes.map((n) => ({
    id: n.id,
    title: n.title,
    duration: n.duration,
    unit: n.unit,
    after: [...n.after],
    lag: n.lag,
  }));
}

/** The request: what was typed, without the boxes left empty and without the page's own marks. */
export function toRequest(act: string, values: Values): Values {
  const { heldOn, behalfName, behalfBasis, ...own } = values;
  const body: Values = { act, ...withoutBlanks(own) };
  if (act === "correct" && typeof own.figure === "string") {
    const [version, name] = splitFigure(own.figure);
    body.version = version;
    body.figure = name;
  }
  // A part keeps the promise of the whole; drafts from before may still name a day.
  if (act === "split" && Array.isArray(body.parts))
    body.parts = (body.parts as ShareDraft[]).map(({ dueOn: _, ...part }) => part);
  // A box that was emptied is emptied there too: no fields at all would mean as they are.
  if ((act === "amend" || act === "change") && own.fields)
    body.fields = withoutBlanks(own.fields) ?? {};
  if (!isBlank(heldOn)) body.heldOn = withZone(String(heldOn));
  if (!isBlank(behalfName)) body.onBehalfOf = { name: behalfName, basis: behalfBasis ?? "" };
  return body;
}

/** A reported figure is chosen as "version|name". */
export function splitFigure(chosen: string): [number, string] {
  const at = chosen.indexOf("|");
  return [Number(chosen.slice(0, at)), chosen.slice(at + 1)];
}
