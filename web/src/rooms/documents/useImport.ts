import { computed, reactive, ref, watch } from "vue";
import { get, post, query } from "@/shared/api";
import type { Kept, SheetGuess, SheetJob } from "@/shared/types";
import { drafted, isOfWhatWasAsked, isOver, type SheetDraft } from "./sheets";
import { useJob } from "./useJob";

/** One ledger from its file to what came of it. */
export function useImport(today: string, unit: string) {
  const file = ref<Kept>();
  const sheets = ref<SheetDraft[]>([]);
  const { job, problem, quietly, cancel, ...running } = useJob();
  const looking = ref(false);
  /** A person's yes to a file that was taken in before. */
  const again = ref(false);
  const unitNames = ref<Record<string, string>>({});
  const settings = reactive({
    mode: "STOCK",
    kind: "",
    verifier: unit,
    campaign: "",
    datedOn: today,
    hidden: "ASK",
  });

  async function guess(where: Record<string, number> = {}): Promise<SheetGuess | undefined> {
    let found: SheetGuess | undefined;
    looking.value = true;
    await quietly(async () => {
      found = await get<SheetGuess>(`/api/sheets/${file.value!.hash}${query(where)}`);
    });
    looking.value = false;
    return found;
  }
  async function look(kept: Kept) {
    file.value = kept;
    job.value = undefined;
    again.value = false;
    sheets.value = [];
    unitNames.value = {};
    const found = await guess();
    if (!found) return;
    sheets.value = found.sheets.map(drafted);
    for (const sheet of found.sheets) Object.assign(unitNames.value, sheet.layout?.unitNames);
  }
  async function reread(at: number) {
    const { view, headerFrom, headerTo } = sheets.value[at]!;
    const found = await guess({ sheet: view.index, headerFrom, headerTo });
    const again = found?.sheets.find((s) => s.index === view.index);
    if (again) sheets.value[at] = { ...drafted(again), take: true };
  }
  /** What the page says now, of which a check is asked or an import. */
  const said = computed(() => {
    const { campaign, ...rest } = settings;
    const named = Object.entries(unitNames.value).filter(([, id]) => !!id);
    return {
      ...rest,
      campaign: campaign || undefined,
      file: file.value?.hash,
      unitNames: Object.fromEntries(named),
      sheets: sheets.value
        .filter((s) => s.take)
        .map((s) => ({
          name: s.view.name,
          headerFrom: s.headerFrom,
          headerTo: s.headerTo,
          columns: s.kinds,
        })),
    };
  });
  const asked = ref("");
  const start = (write: boolean) => {
    asked.value = JSON.stringify(said.value);
    const body = { ...said.value, write, again: again.value };
    return running.start(() => post<SheetJob>("/api/sheet-imports", body));
  };
  // What was checked is no longer what would be written, even when the answer comes only now.
  watch([() => JSON.stringify(said.value), job], ([now]) => {
    if (!job.value || now === asked.value || !isOfWhatWasAsked(job.value)) return;
    if (!isOver(job.value)) void cancel();
    job.value = undefined;
  });
  function forget() {
    running.forget();
    file.value = undefined;
    sheets.value = [];
  }
  return reactive({
    ...{ file, sheets, job, problem, looking, again, unitNames, settings },
    ...{ look, reread, start, cancel, forget, quietly },
  });
}
