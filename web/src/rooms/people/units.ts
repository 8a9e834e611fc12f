import type { Unit } from "@/shared/types";

export interface Placed {
  unit: Unit;
  depth: number;
}

/** Units as a tree read from the top; one whose parent is missing stands at the top, not nowhere. */
export function asTree(units: Unit[]): Placed[] {
  const ids = new Set(units.map((u) => u.id));
  const below = new Map<string | undefined, Unit[]>();
  for (const unit of units) {
    const parent = unit.parent && ids.has(unit.parent) ? unit.parent : undefined;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const found: Placed[] = [];
  const walk = (parent: string | undefined, depth: number) => {
    for (const unit of below.get(parent) ?? []) {
      found.push({ unit, depth });
      walk(unit.id, depth + 1);
    }
  };
  walk(undefined, 0);
  return found;
}
