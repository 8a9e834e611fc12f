import { defineStore } from "pinia";
import { computed, reactive, ref, shallowRef, watch } from "vue";
import { get, post } from "@/shared/api";
import { draftKey, loadDraft, saveDraft } from "@/shared/drafts";
import { Problem } from "@/shared/problem";
import { useSession } from "@/shared/session";
import type { Me, Sheet, SheetLine, Waiting } from "@/shared/types";
import { useLoad } from "@/shared/useLoad";
import {
  deliver,
  type Answered,
  type Outbox,
  type Parcel,
  type Settled,
  type Told,
} from "./outbox";
import { actOf, blank, isTyped, type Cells, type Draft } from "./weekly";

const AGAIN_MS = 20_000;

/** A random UUID, also where the page came without https and the browser has none to offer. */
function newKey(): string {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6]! & 0x0f) | 0x40;
  b[8] = (b[8]! & 0x3f) | 0x80;
  const hex = Array.from(b, (x) => x.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * What somebody types into the weekly sheet, and what is on its way. All of it is kept on the device
 * under the person and the post, so that it outlives the page, the session and the line.
 */
export const useWeekly = defineStore("weekly", () => {
  const session = useSession();
  const drafts = reactive<Record<string, Draft>>({});
  const outbox = reactive<Outbox>({});
  const told = reactive<Record<string, Told>>({});
  const sending = ref<{ done: number; total: number }>();
  const stuck = shallowRef<Problem>();
  const savedAt = ref<number>();
  const online = ref(navigator.onLine);
  let stopped = false;
  let mine = "";
  let person = "";
  let stopKeeping: (() => void) | undefined;

  const { data, problem, loading, load } = useLoad(async () => {
    const sheet = await get<Sheet>("/api/reporting/sheet");
    const waits = sheet.lines.some((l) => l.part.reportWaits);
    const prepared = waits ? (await get<Waiting>("/api/prepared")).waiting : [];
    return { ...sheet, prepared: prepared.filter((p) => p.act === "report") };
  });
  const lines = computed<SheetLine[]>(() => data.value?.lines ?? []);

  const key = (what: string) => draftKey(person, `weekly:${mine}`, what);

  /** Opens what this person left under this post; goes on sending what is on its way. */
  function open() {
    const post = session.me?.post ?? "";
    if (!post || post === mine) return void flush();
    stopKeeping?.();
    mine = post;
    person = session.me?.person.id ?? "";
    const replace = (kept: object, found?: object) => {
      Object.keys(kept).forEach((k) => delete (kept as Record<string, unknown>)[k]);
      Object.assign(kept, found);
    };
    replace(drafts, loadDraft<object>(localStorage, key("typed"), Date.now())?.values);
    replace(outbox, loadDraft<object>(localStorage, key("sent"), Date.now())?.values);
    // Kept at once: a battery does not wait.
    const kept = watch([drafts, outbox], keep, { deep: true, flush: "sync" });
    stopKeeping = () => kept();
    window.addEventListener("online", back);
    window.addEventListener("offline", gone);
    setInterval(() => void flush(), AGAIN_MS);
    void flush();
  }
  function keep() {
    saveDraft(localStorage, key("typed"), drafts, Date.now());
    saveDraft(localStorage, key("sent"), outbox, Date.now());
    savedAt.value = Date.now();
  }
  function back() {
    online.value = true;
    void flush();
  }
  const gone = () => (online.value = false);

  function cellsOf(line: SheetLine): Cells {
    return drafts[line.part.matter]?.cells ?? blank();
  }
  function type(line: SheetLine, change: Partial<Cells>) {
    const { matter, version, title } = line.part;
    const before = drafts[matter] ?? { cells: blank(), version, title, round: line.round?.day };
    const cells = { ...before.cells, ...change };
    if (isTyped(cells)) drafts[matter] = { ...before, cells };
    else delete drafts[matter];
    if (told[matter]?.kind === "sent" || told[matter]?.kind === "prepared") delete told[matter];
  }
  const drop = (matter: string) => {
    delete drafts[matter];
    delete told[matter];
  };

  /** Puts lines on their way; what is on its way is sent as it is. */
  function submit(matters: string[]) {
    for (const matter of matters) {
      const draft = drafts[matter];
      if (!draft || outbox[matter]) continue;
      const act = actOf(draft.cells);
      outbox[matter] = { ...draft, key: newKey(), matter, act, tried: false };
      delete drafts[matter];
      delete told[matter];
    }
    return flush();
  }
  /** Takes back what has not left yet. */
  function takeBack(matter: string) {
    const parcel = outbox[matter];
    if (!parcel || parcel.tried) return;
    const { cells, version, title, round } = parcel;
    drafts[matter] = { cells, version, title, round };
    delete outbox[matter];
  }

  async function flush() {
    const all = Object.values(outbox);
    if (sending.value || !all.length || !navigator.onLine) return;
    sending.value = { done: 0, total: all.length };
    stopped = false;
    try {
      // In another window the post may have been changed: under it the same words say something else.
      if ((await get<Me>("/api/session")).post !== mine) return;
      stuck.value =
        (await deliver(all, send, { before, settled, isStopped: () => stopped })) ?? undefined;
    } catch (error) {
      stuck.value = Problem.of(error);
    } finally {
      sending.value = undefined;
      // Who stops wants the rest back, not sent a moment later.
      if (stopped) Object.keys(outbox).forEach(takeBack);
    }
    if (data.value) await load();
  }
  const before = (some: Parcel[]) =>
    some.forEach((p) => (outbox[p.matter] = { ...p, tried: true }));
  async function send(some: Parcel[]) {
    const acts = some.map(({ matter, version, act, key }) => ({ matter, version, act, key }));
    return (await post<{ results: Answered[] }>("/api/matters/acts", { acts })).results;
  }
  function settled(parcel: Parcel, outcome: Settled) {
    delete outbox[parcel.matter];
    told[parcel.matter] = outcome.told;
    if (outcome.back) {
      const { cells, version, title, round } = outcome.back;
      drafts[parcel.matter] = { cells, version, title, round };
    }
    if (sending.value) sending.value.done++;
  }
  const stop = () => (stopped = true);

  /** Typed for matters that are no longer in the sheet: nothing of it disappears. */
  const left = computed(() => {
    const there = new Set(lines.value.map((l) => l.part.matter));
    return Object.entries(drafts).filter(([matter]) => data.value && !there.has(matter));
  });
  const waiting = computed(() => Object.keys(outbox).length);

  return {
    data,
    problem,
    loading,
    load,
    lines,
    drafts,
    outbox,
    told,
    sending,
    stuck,
    savedAt,
    online,
    left,
    waiting,
    open,
    cellsOf,
    type,
    drop,
    submit,
    takeBack,
    flush,
    stop,
  };
});
