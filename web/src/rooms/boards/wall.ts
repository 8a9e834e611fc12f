import type { Day } from "@/shared/types";
import type { Filters } from "./filters";

/** As the server counts it: `campaign` and `lead` are absent for none. */
export interface Cell {
  campaign?: string;
  lead?: string;
  open: number;
  green: number;
  yellow: number;
  red: number;
  grey: number;
  dueToday: number;
  overdue: number;
  matters: number;
  percent?: number;
}
export interface Front {
  id: string;
  name: string;
  from: Day;
  to: Day;
  elapsed: number;
}
export interface Wall {
  day: Day;
  fronts: Front[];
  cells: Cell[];
}
/** A row or column: a campaign or a unit, or that there is none. */
export interface Head {
  id?: string;
  name: string;
  front?: Front;
}
export interface Line {
  head: Head;
  cells: (Cell | undefined)[];
  sum: Cell;
}
export interface Table {
  columns: Head[];
  lines: Line[];
  sums: Cell[];
  sum: Cell;
}

const FIGURES = ["open", "green", "yellow", "red", "grey", "dueToday", "overdue"] as const;

/** Sums over cells; the progress is the mean over matters, not over cells. */
export function sumOf(cells: Cell[]): Cell {
  const sum: Cell = {
    open: 0,
    green: 0,
    yellow: 0,
    red: 0,
    grey: 0,
    dueToday: 0,
    overdue: 0,
    matters: 0,
  };
  let percent = 0;
  for (const cell of cells) {
    for (const figure of FIGURES) sum[figure] += cell[figure];
    sum.matters += cell.matters;
    percent += (cell.percent ?? 0) * cell.matters;
  }
  if (sum.matters) sum.percent = Math.round(percent / sum.matters);
  return sum;
}

/** Campaigns down and units across, or turned around; those with nothing in them stay out. */
export function tableOf(
  wall: Wall,
  units: { id: string; name: string }[],
  none: { campaign: string; lead: string },
  turned: boolean,
): Table {
  const campaigns: Head[] = wall.fronts.map((front) => ({ id: front.id, name: front.name, front }));
  const leads: Head[] = units.filter((u) => wall.cells.some((c) => c.lead === u.id));
  if (wall.cells.some((c) => !c.campaign)) campaigns.push({ name: none.campaign });
  if (wall.cells.some((c) => !c.lead)) leads.push({ name: none.lead });
  const down = turned ? leads : campaigns;
  const across = turned ? campaigns : leads;
  const at = new Map(wall.cells.map((c) => [`${c.campaign ?? ""}|${c.lead ?? ""}`, c]));
  const find = (row: Head, column: Head) => {
    const [campaign, lead] = turned ? [column, row] : [row, column];
    return at.get(`${campaign.id ?? ""}|${lead.id ?? ""}`);
  };
  const there = (cells: (Cell | undefined)[]) => cells.filter((c) => c !== undefined);
  const lines = down.map((head) => {
    const cells = across.map((column) => find(head, column));
    return { head, cells, sum: sumOf(there(cells)) };
  });
  return {
    columns: across,
    lines,
    sums: across.map((_, i) => sumOf(there(lines.map((l) => l.cells[i])))),
    sum: sumOf(wall.cells),
  };
}

/** The list behind a figure: the same matters, one by one. */
export function listOf(
  campaign: { id?: string } | undefined,
  lead: { id?: string } | undefined,
  more: Filters = {},
): Filters {
  const filters: Filters = { open: "true", ...more };
  if (campaign?.id) filters.campaign = campaign.id;
  else if (campaign) filters.noCampaign = "true";
  if (lead?.id) {
    filters.unit = lead.id;
    filters.role = "lead";
  }
  return filters;
}

/**
 * Behind time when the progress is so many points below the share of the period that is over. A
 * scheme of the zone's own will say it better; until then ten points are a hint, and said as one.
 */
export function lag(percent: number | undefined, front?: Front): number {
  return percent === undefined || !front ? 0 : Math.max(0, front.elapsed - percent);
}
