import { defineStore } from "pinia";
import { computed, reactive, ref, shallowRef, toRaw } from "vue";
import { get, post } from "@/shared/api";
import { remember } from "@/shared/device";
import { useDirectory } from "@/shared/directory";
import { newId } from "@/shared/ids";
import { lastKnown } from "@/shared/lastKnown";
import { Problem } from "@/shared/problem";
import { useSession } from "@/shared/session";
import type { Me, Sheet, SheetLine, Waiting } from "@/shared/types";
import { useLine } from "@/shared/useLine";
import { useLoad } from "@/shared/useLoad";
import {
  deliver,
  type Answered,
  type Outbox,
  type Parcel,
  type Settled,
  type Told,
} from "./outbox";
import { dropFile, keepFile, sendFile, sweep } from "./localFiles";
import { isReferred, keepTyped, ownerOf, type Keeping } from "./typed";
import { actOf, arrived, blank, isTyped, localsOf, seen, type Cells, type Draft } from "./weekly";

const AGAIN_MS = 20_000;

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
  const { isOnline: online } = useLine();
  let stopped = false;
  let mine = "";
  let person = "";
  let isInLine = false;
  let isWatching = false;
  let keeping: Keeping | undefined;

  /** Since when nothing new was heard: the sheet is the one of then. */
  const asOf = ref<number>();
  const { data, problem, loading, load } = useLoad(async () => {
    const { value, at } = await lastKnown(owner(), "sheet", async (signal) => {
      const sheet = await get<Sheet>("/api/reporting/sheet", { signal });
      const waits = sheet.lines.some((l) => l.part.reportWaits);
      const prepared = waits ? (await get<Waiting>("/api/prepared", { signal })).waiting : [];
      return { ...sheet, prepared: prepared.filter((p) => p.act === "report") };
    });
    asOf.value = at;
    if (!at && session.me) remember(session.me);
    return value;
  });
  /** Whose help is asked for, and what a matter belongs to, is to be read without a line too. */
  async function loadDirectory() {
    const known = useDirectory();
    const found = await lastKnown(owner(), "directory", async () => {
      await Promise.all([known.needUnits(), known.needKinds(), known.needCampaigns()]);
      const [units, kinds, campaigns] = [known.units, known.kinds, known.campaigns];
      return { units: toRaw(units), kinds: toRaw(kinds), campaigns: toRaw(campaigns) };
    }).catch(() => undefined);
    if (found?.at) known.$patch(found.value);
  }
  const lines = computed<SheetLine[]>(() => data.value?.lines ?? []);

  const owner = () => ownerOf(person, mine);

  /** Opens what this person left under this post; goes on sending what is on its way. */
  function open() {
    const post = session.me?.post ?? "";
    if (!post || post === mine) return void flush();
    keeping?.stop();
    mine = post;
    person = session.me?.person.id ?? "";
    keeping = keepTyped({ drafts, outbox }, owner(), () => (savedAt.value = Date.now()));
    void sweep(isReferred);
    if (!isWatching) watchTheLine();
    void flush();
  }
  /** Once, however often the post is changed. */
  function watchTheLine() {
    isWatching = true;
    window.addEventListener("online", again);
    setInterval(again, AGAIN_MS);
  }
  function again() {
    void flush();
    if (!navigator.onLine) return;
    // A server that was away comes back without the browser telling anybody.
    void session.confirm().catch(() => undefined);
    if (!asOf.value) return;
    void load();
    void loadDirectory();
  }

  function cellsOf(line: SheetLine): Cells {
    return seen(line, drafts[line.part.matter]?.cells ?? blank());
  }
  function type(line: SheetLine, change: Partial<Cells>) {
    const { matter, version, title } = line.part;
    const before = drafts[matter] ?? { cells: blank(), version, title, round: line.round?.day };
    const cells = seen(line, { ...before.cells, ...change });
    if (isTyped(cells)) drafts[matter] = { ...before, cells };
    else delete drafts[matter];
    if (told[matter]?.kind === "sent" || told[matter]?.kind === "prepared") delete told[matter];
  }
  function drop(matter: string) {
    const locals = localsOf([drafts[matter]].filter((d) => !!d));
    delete drafts[matter];
    delete told[matter];
    locals.forEach((f) => dropUnneeded(f.local!));
  }
  /** Without a line: the file waits on this device. */
  const keepHere = (file: File) => keepFile(file, owner());
  /** One file may go along with many lines. */
  function dropUnneeded(local: string) {
    if (!isReferred({ id: local, owner: owner() })) void dropFile(local);
  }

  /** Puts lines on their way; what is on its way is sent as it is. */
  function submit(matters: string[]) {
    for (const matter of matters) {
      const draft = drafts[matter];
      if (!draft || outbox[matter]) continue;
      const line = lines.value.find((l) => l.part.matter === matter);
      const cells = line ? seen(line, draft.cells) : draft.cells;
      outbox[matter] = { ...draft, cells, key: newId(), matter, act: actOf(cells), tried: false };
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

  /** One window at a time: two would send every photo twice. */
  async function flush() {
    if (!Object.keys(outbox).length || !navigator.onLine || isInLine) return;
    // Browsers lend locks over https only; the reports are sent once without them too.
    if (!navigator.locks) return sendAll();
    isInLine = true;
    await navigator.locks.request(`wutong.weekly|${owner()}`, () => {
      isInLine = false;
      keeping?.catchUp();
      return sendAll();
    });
  }
  async function sendAll() {
    const all = Object.keys(outbox);
    if (sending.value || !all.length) return;
    sending.value = { done: 0, total: all.length };
    stopped = false;
    try {
      // In another window somebody else came in, or the post was changed: the words are not theirs.
      const now = await get<Me>("/api/session");
      if (now.post !== mine || now.person.id !== person) return;
      stuck.value = await wordsThenFiles(all);
    } catch (error) {
      stuck.value = Problem.of(error);
    } finally {
      sending.value = undefined;
      // Who stops wants the rest back, not sent a moment later.
      if (stopped) Object.keys(outbox).forEach(takeBack);
    }
    // Also while a sheet is being fetched: it may be the one from before.
    if (data.value || loading.value) await load();
  }
  /** A photo that does not get through must not keep words back. */
  async function wordsThenFiles(all: string[]): Promise<Problem | undefined> {
    const isWhole = (matter: string) => !localsOf([outbox[matter]!]).length;
    const whole = all.filter(isWhole);
    const problem = await deliverThese(whole);
    const others = all.filter((matter) => !whole.includes(matter));
    if (problem || !others.length) return problem;
    await filesFirst(others);
    return deliverThese(others);
  }
  async function deliverThese(matters: string[]): Promise<Problem | undefined> {
    const parcels = matters.flatMap((matter) => outbox[matter] ?? []);
    const watch = { before, settled, isStopped: () => stopped };
    return (await deliver(parcels, send, watch)) ?? undefined;
  }
  /** A report names its files by what the server calls them: they go before it. */
  async function filesFirst(matters: string[]) {
    for (const matter of matters) {
      try {
        for (const { local } of localsOf([outbox[matter]].filter((p) => !!p))) {
          if (stopped) return;
          nameAs(local!, await sendFile(local!));
        }
      } catch (error) {
        const problem = Problem.of(error);
        if (problem.isDown) throw problem;
        const parcel = outbox[matter];
        if (parcel) settled(parcel, { told: { kind: "refused", problem }, back: parcel });
      }
    }
  }
  function nameAs(local: string, hash: string) {
    const cellsWith = ({ cells }: Draft) =>
      localsOf([{ cells }]).some((f) => f.local === local) && {
        ...cells,
        files: arrived(cells.files, local, hash),
      };
    // Line and act change at one stroke: a page that is closed in between leaves no report without it.
    for (const [matter, parcel] of Object.entries(outbox)) {
      const cells = cellsWith(parcel);
      if (cells) outbox[matter] = { ...parcel, cells, act: actOf(cells) };
    }
    for (const [matter, draft] of Object.entries(drafts)) {
      const cells = cellsWith(draft);
      if (cells) drafts[matter] = { ...draft, cells };
    }
    void dropFile(local);
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
    loadDirectory,
    lines,
    drafts,
    outbox,
    told,
    sending,
    stuck,
    savedAt,
    asOf,
    online,
    left,
    waiting,
    open,
    cellsOf,
    type,
    drop,
    keepHere,
    dropUnneeded,
    submit,
    takeBack,
    flush,
    stop,
  };
});
