import { onBeforeUnmount, reactive, ref, watch } from "vue";
import { draftKey, dropDraft, isBlank, loadDraft, saveDraft } from "./drafts";
import { useSession } from "./session";

/** A form's values, kept as one types under (person, subject, act) until `clear`. */
export function useDraft<T extends object>(subject: string, act: string, initial: () => T) {
  const person = useSession().me?.person.id ?? "";
  const key = draftKey(person, subject, act);
  const found = loadDraft<T>(localStorage, key, Date.now());
  const values = reactive({ ...initial(), ...found?.values }) as T;
  const restoredAt = ref(found?.savedAt);
  const savedAt = ref<number>();
  let untouched = JSON.stringify(initial());
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keep() {
    clearTimeout(timer);
    timer = undefined;
    if (JSON.stringify(values) === untouched) return dropDraft(localStorage, key);
    saveDraft(localStorage, key, values, Date.now());
    if (!isBlank(values)) savedAt.value = Date.now();
  }
  const stop = watch(
    values as object,
    () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 300);
    },
    { deep: true },
  );
  onBeforeUnmount(() => timer && keep());

  function startOver() {
    Object.keys(values).forEach((name) => delete (values as Record<string, unknown>)[name]);
    Object.assign(values, initial());
    // What it starts with may be another by now: unchanged, it is nobody's words to be kept.
    untouched = JSON.stringify(initial());
    restoredAt.value = undefined;
    dropDraft(localStorage, key);
  }
  /** What was sent needs no draft; anything typed afterwards belongs to a form that is closing. */
  function clear() {
    stop();
    clearTimeout(timer);
    timer = undefined;
    dropDraft(localStorage, key);
  }
  return { values, restoredAt, savedAt, startOver, clear };
}
