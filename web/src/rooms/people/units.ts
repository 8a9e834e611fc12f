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

type Alias = Omit<Unit["aliases"][number], "from" | "to"> & { from?: string; to?: string };

/** Other names as lines: a name, and its days where they are not the unit's. */
export function aliasLines(aliases: Alias[]): string {
  return aliases
    .map(({ name, from, to }) =>
      from || to ? `${name} ${from ?? ""} 至 ${to ?? ""}`.trim() : name,
    )
    .join("\n");
}

/** The lines read back; what stands behind a name is its first and last day. */
export function aliasesOf(lines: string): Alias[] {
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const dated =
        /^(.*?)[\s:：]*(\d{4}-\d{2}-\d{2})?\s*(?:至|到|–|—|-|~)\s*(\d{4}-\d{2}-\d{2})?$/.exec(line);
      if (!dated || (!dated[2] && !dated[3])) return { name: line };
      return {
        name: dated[1]!.trim(),
        ...(dated[2] ? { from: dated[2] } : {}),
        ...(dated[3] ? { to: dated[3] } : {}),
      };
    });
}
