import { onBeforeUnmount, ref, watch } from "vue";
import { post } from "@/shared/api";
import type { Alike } from "@/shared/types";

/** What may become a matter. */
export interface Draft {
  lead?: string;
  title: string;
  content?: string;
}

/**
 * Asks, a moment after the last change, which open matters of the same lead are like these drafts.
 * A warning only: while it is not known nothing is shown, and nothing waits for it.
 */
export function useAlike(drafts: () => Draft[]) {
  const alike = ref<Alike[][]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  async function ask(asked: Draft[]) {
    const mine = ++turn;
    try {
      const answer = await post<{ results: Alike[][] }>("/api/matters/alike", { drafts: asked });
      if (mine === turn) alike.value = answer.results;
    } catch {
      if (mine === turn) alike.value = [];
    }
  }
  watch(
    () => JSON.stringify(drafts()),
    (now) => {
      clearTimeout(timer);
      const asked = JSON.parse(now) as Draft[];
      if (asked.some((d) => d.lead && d.title.trim()))
        timer = setTimeout(() => void ask(asked), 500);
      else alike.value = [];
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearTimeout(timer));
  return alike;
}
