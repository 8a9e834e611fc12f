import { computed, ref, shallowRef, type Ref } from "vue";
import { get, post, put, type CallOptions } from "@/shared/api";
import { Problem } from "@/shared/problem";
import type { Candidate, Doc } from "@/shared/types";
import { useLoad } from "@/shared/useLoad";
import { changed, collisions, type Change } from "./moved";

/** An edit that was not saved, since somebody else had changed the same meanwhile. */
export interface Stopped {
  changes: Change[];
  edit: Partial<Candidate>;
}
type Step = (options: CallOptions) => Promise<Doc>;
type Touching = (before: Doc, after: Doc) => Change[];

/** A paper being broken down: every change is saved at once, on the version that was looked at. */
export function useBreakdown(path: Ref<string>) {
  const { data: doc, problem: unread, loading, load: ask } = useLoad(() => get<Doc>(path.value));
  const problem = shallowRef<Problem>();
  const waiting = ref(0);
  const stopped = ref(new Map<string, Stopped>());
  /** As the server said it last; the page itself runs ahead of it. */
  let known: Doc | undefined;
  async function load() {
    await ask();
    known = doc.value;
  }

  /** Where others changed nothing that this step is about, it is done on what is there now. */
  async function onLatest(step: Step, touching: Touching): Promise<Doc> {
    for (let tries = 0; ; tries++) {
      try {
        return await step({ version: known?.version });
      } catch (error) {
        const moved = Problem.of(error);
        if (!moved.isMoved || !known || tries === 5) throw error;
        const before = known;
        known = await get<Doc>(path.value);
        if (touching(before, known).length) throw moved;
      }
    }
  }

  let queue = Promise.resolve(true);
  /** One after the other; answers whether it was saved, with the document as it then is. */
  function change(step: Step, touching: Touching = () => []): Promise<boolean> {
    queue = queue.then(async () => {
      waiting.value++;
      problem.value = undefined;
      try {
        known = await onLatest(step, touching);
        // While more is on its way the page already shows what was typed since.
        if (waiting.value === 1) doc.value = known;
        return true;
      } catch (error) {
        problem.value = Problem.of(error);
        if (known) doc.value = known;
        if (!problem.value.isMoved) await load();
        return false;
      } finally {
        waiting.value--;
      }
    });
    return queue;
  }

  /** Absent members stay as they are; null takes one away. */
  function save(candidate: Candidate, edit: Partial<Candidate>): Promise<boolean> {
    const { id } = candidate;
    stopped.value.delete(id);
    // Shown at once: j, a, j, a must not wait for the line.
    const ahead = (c: Candidate) => (c.id === id ? { ...c, ...edit } : c);
    if (doc.value) doc.value = { ...doc.value, candidates: doc.value.candidates.map(ahead) };
    const patch = Object.fromEntries(Object.entries(edit).map(([k, v]) => [k, v ?? null]));
    return change(
      (options) => put(`${path.value}/candidates/${id}`, patch, options),
      (before, after) => {
        const changes = collisions(before, after, id, edit);
        if (changes.length) stopped.value.set(id, { changes, edit });
        return changes;
      },
    ).then((saved) => {
      // What changed is shown on its card.
      if (stopped.value.has(id)) problem.value = undefined;
      return saved;
    });
  }
  /** What these say may not have changed under the hand that joins or cuts them. */
  const untouched =
    (ids: string[]): Touching =>
    (before, after) =>
      ids.flatMap((id) => {
        const [old, now] = [before, after].map((d) => d.candidates.find((c) => c.id === id));
        return old && now ? changed(old, now) : [];
      });
  const setDate = (datedOn: string) =>
    change(
      (options) => put<Doc>(`${path.value}/date`, { datedOn }, options),
      (before, after) =>
        before.datedOn === after.datedOn
          ? []
          : [{ field: "dueOn", before: before.datedOn, after: after.datedOn }],
    );
  const add = (start: number, end: number) =>
    change((options) => post(`${path.value}/candidates`, { start, end }, options));
  const takeBack = (setAside: string) =>
    change((options) => post(`${path.value}/candidates`, { setAside }, options));
  const split = (c: Candidate, at: number) =>
    change(
      (options) => post(`${path.value}/candidates/${c.id}/split`, { at: [at] }, options),
      untouched([c.id]),
    );
  const merge = (ids: string[]) =>
    change((options) => post(`${path.value}/candidates/merge`, { ids }, options), untouched(ids));

  const busy = computed(() => waiting.value > 0);
  return {
    doc,
    unread,
    loading,
    load,
    problem,
    busy,
    stopped,
    save,
    setDate,
    add,
    takeBack,
    split,
    merge,
  };
}
