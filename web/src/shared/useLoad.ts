import { ref, shallowRef, type Ref } from "vue";
import { Problem } from "./problem";

/** One page's data with its three other faces: loading, refused, asked again. */
export function useLoad<T>(ask: () => Promise<T>) {
  const data = ref() as Ref<T | undefined>;
  const problem = shallowRef<Problem>();
  const loading = ref(false);
  let turn = 0;

  async function load(): Promise<void> {
    const mine = ++turn;
    loading.value = true;
    problem.value = undefined;
    try {
      const answer = await ask();
      // A slow earlier answer must not overwrite a later question's.
      if (mine === turn) data.value = answer;
    } catch (error) {
      if (mine === turn) problem.value = Problem.of(error);
    } finally {
      if (mine === turn) loading.value = false;
    }
  }
  return { data, problem, loading, load };
}

/** A button that does something: busy while it runs, its refusal shown where it stands. */
export function useDoing() {
  const busy = ref(false);
  const problem = shallowRef<Problem>();
  async function run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined;
    busy.value = true;
    problem.value = undefined;
    try {
      return await work();
    } catch (error) {
      problem.value = Problem.of(error);
      return undefined;
    } finally {
      busy.value = false;
    }
  }
  return { busy, problem, run };
}
