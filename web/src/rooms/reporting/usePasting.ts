import { ref, type Ref } from "vue";
import type { SheetLine } from "@/shared/types";
import { useWeekly } from "./store";
import { columnsOf, fill, isWritable, type Column } from "./weekly";

interface Pasted {
  filled: number;
  beyond: number;
  skipped: number;
  /** Cells that their lines do not have. */
  hidden: number;
  before: string;
}

/** A block of cells that is pasted over the lines shown, and taken back at one stroke. */
export function usePasting(shown: Ref<SheetLine[]>) {
  const weekly = useWeekly();
  const pasted = ref<Pasted>();

  function block(line: SheetLine, column: Column, rows: string[][]) {
    const open = shown.value.filter((l) => isWritable(l) && !weekly.outbox[l.part.matter]);
    const byId = new Map(open.map((l) => [l.part.matter, l]));
    const before = JSON.stringify(weekly.drafts);
    // A block has a row for each line that is shown, also for those that cannot be filled in.
    const order = shown.value.map((l) => l.part.matter);
    const at = { line: line.part.matter, column };
    const skipped = new Set<string>();
    let hidden = 0;
    const { filled, beyond } = fill(rows, order, at, (matter, name, words) => {
      const target = byId.get(matter);
      if (!target) skipped.add(matter);
      else if (columnsOf(target).includes(name)) weekly.type(target, { [name]: words });
      else if (words) hidden++;
    });
    pasted.value = { filled, beyond, skipped: skipped.size, hidden, before };
  }
  function undo() {
    const before = JSON.parse(pasted.value!.before);
    for (const matter of Object.keys(weekly.drafts)) if (!before[matter]) weekly.drop(matter);
    Object.assign(weekly.drafts, before);
    pasted.value = undefined;
  }
  return { pasted, block, undo };
}
