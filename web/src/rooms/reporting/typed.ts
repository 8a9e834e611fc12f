import { watch } from "vue";
import { draftKey, loadDraft, saveDraft } from "@/shared/drafts";
import type { Outbox } from "./outbox";
import { localsOf, type Draft } from "./weekly";

/** What somebody typed under one post, and what of it is on its way. */
export interface Typed {
  drafts: Record<string, Draft>;
  outbox: Outbox;
}
const WHAT = { drafts: "typed", outbox: "sent" } as const;
type Part = keyof Typed;
const PARTS: Part[] = ["drafts", "outbox"];

/** A person under one of their posts. */
export const ownerOf = (person: string, post: string) => `${person}|${post}`;
function keyOf(owner: string, part: Part): string {
  const [person = "", post = ""] = owner.split("|");
  return draftKey(person, `weekly:${post}`, WHAT[part]);
}
const find = <P extends Part>(owner: string, part: P): Typed[P] =>
  loadDraft<Typed[P]>(localStorage, keyOf(owner, part), Date.now())?.values ?? ({} as Typed[P]);

/** Whether anything that this device keeps of its owner still needs the file. */
export function isReferred(file: { id: string; owner: string }): boolean {
  return PARTS.some((part) =>
    localsOf(Object.values(find(file.owner, part))).some((f) => f.local === file.id),
  );
}

function replace(kept: Record<string, unknown>, found: Record<string, unknown>) {
  Object.keys(kept).forEach((k) => k in found || delete kept[k]);
  Object.assign(kept, found);
}

export interface Keeping {
  /** What another window has sent or typed meanwhile: its word about it may still be on the way. */
  catchUp(): void;
  stop(): void;
}

/**
 * Fills in what this owner left, and keeps every change at once: a battery does not wait. What is
 * typed in another window comes in here too, or the later of the two would wipe out the other's.
 */
export function keepTyped(typed: Typed, owner: string, kept: () => void): Keeping {
  let isHearing = false;
  let isKept = true;
  const save = () => {
    if (isHearing) return;
    const saved = PARTS.map((part) =>
      saveDraft(localStorage, keyOf(owner, part), typed[part], Date.now()),
    );
    isKept = saved.every((each) => each);
    if (isKept) kept();
  };
  const hear = (...parts: Part[]) => {
    // A store that was full knows less than this window does.
    if (!isKept) return;
    isHearing = true;
    parts.forEach((part) => replace(typed[part], find(owner, part)));
    isHearing = false;
  };
  const heard = (event: StorageEvent) =>
    hear(...PARTS.filter((each) => keyOf(owner, each) === event.key));
  hear(...PARTS);
  const stop = watch([typed.drafts, typed.outbox], save, { deep: true, flush: "sync" });
  window.addEventListener("storage", heard);
  return {
    catchUp: () => hear(...PARTS),
    stop: () => {
      stop();
      window.removeEventListener("storage", heard);
    },
  };
}
