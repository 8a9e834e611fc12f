import { onUnmounted, reactive, ref, shallowRef } from "vue";
import { get, post, query, remove } from "@/shared/api";
import { Problem } from "@/shared/problem";
import type { Kept, SheetGuess, SheetJob } from "@/shared/types";
import { drafted, isOver, type SheetDraft } from "./sheets";

const EVERY_MS = 600;

/** One ledger from its file to what came of it. */
export function useImport(today: string, unit: string) {
  const file = ref<Kept>();
  const sheets = ref<SheetDraft[]>([]);
  const job = ref<SheetJob>();
  const problem = shallowRef<Problem>();
  const looking = ref(false);
  const unitNames = ref<Record<string, string>>({});
  const settings = reactive({
    mode: "STOCK",
    kind: "",
    verifier: unit,
    campaign: "",
    datedOn: today,
    hidden: "ASK",
  });
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function quietly(work: () => Promise<void>) {
    problem.value = undefined;
    try {
      await work();
    } catch (error) {
      problem.value = Problem.of(error);
    }
  }
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
    sheets.value = [];
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
  function body(write: boolean) {
    const { campaign, ...rest } = settings;
    const named = Object.entries(unitNames.value).filter(([, id]) => !!id);
    return {
      ...rest,
      campaign: campaign || undefined,
      file: file.value!.hash,
      unitNames: Object.fromEntries(named),
      write,
      sheets: sheets.value
        .filter((s) => s.take)
        .map((s) => ({
          name: s.view.name,
          headerFrom: s.headerFrom,
          headerTo: s.headerTo,
          columns: s.kinds,
        })),
    };
  }
  const start = (write: boolean) =>
    quietly(async () => {
      job.value = await post<SheetJob>("/api/sheet-imports", body(write));
      follow();
    });
  function follow() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void quietly(async () => {
        job.value = await get<SheetJob>(`/api/sheet-imports/${job.value!.id}`);
        if (!isOver(job.value)) follow();
      });
    }, EVERY_MS);
  }
  const cancel = () => quietly(() => remove(`/api/sheet-imports/${job.value!.id}`));
  function forget() {
    clearTimeout(timer);
    file.value = undefined;
    sheets.value = [];
    job.value = undefined;
    problem.value = undefined;
  }
  onUnmounted(() => clearTimeout(timer));
  return reactive({
    ...{ file, sheets, job, problem, looking, unitNames, settings },
    ...{ look, reread, start, cancel, forget, quietly },
  });
}
