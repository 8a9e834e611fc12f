import { onScopeDispose, ref, shallowRef } from "vue";
import { get, remove } from "@/shared/api";
import { Problem } from "@/shared/problem";
import type { SheetJob } from "@/shared/types";
import { isOver } from "./sheets";

const EVERY_MS = 600;

/** Work that goes on at the server, looked at until it is over. */
export function useJob() {
  const job = ref<SheetJob>();
  const problem = shallowRef<Problem>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function quietly(work: () => Promise<void>) {
    problem.value = undefined;
    try {
      await work();
    } catch (error) {
      problem.value = Problem.of(error);
    }
  }
  const start = (begin: () => Promise<SheetJob>) =>
    quietly(async () => {
      job.value = await begin();
      follow();
    });
  function follow() {
    clearTimeout(timer);
    timer = setTimeout(() => void look(job.value!.id), EVERY_MS);
  }
  async function look(id: string) {
    await quietly(async () => {
      const now = await get<SheetJob>(`/api/sheet-imports/${id}`);
      if (job.value?.id === id) job.value = now;
    });
    if (job.value?.id !== id) return;
    // A server that was started anew knows nothing of it: nothing was done, and nobody waits for it.
    if (problem.value && !problem.value.isDown) job.value = undefined;
    else if (!isOver(job.value)) follow();
  }
  const cancel = () => quietly(() => remove(`/api/sheet-imports/${job.value!.id}`));
  function forget() {
    clearTimeout(timer);
    job.value = undefined;
    problem.value = undefined;
  }
  onScopeDispose(() => clearTimeout(timer));
  return { job, problem, quietly, start, cancel, forget };
}
