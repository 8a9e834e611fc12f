import { addDays, daysBetween, toDay, toUtc } from "@/shared/dates";
import type { Day, PlanNode } from "@/shared/types";

export interface Bar {
  id: string;
  row: number;
  x: number;
  width: number;
  /** Room to the last day on which it may finish. */
  tail: number;
  critical: boolean;
  done: boolean;
  late: boolean;
}
export interface Tick {
  x: number;
  label: string;
  strong: boolean;
}
export interface Arrow {
  from: string;
  to: string;
  path: string;
}
export interface Gantt {
  width: number;
  height: number;
  rowHeight: number;
  top: number;
  bars: Bar[];
  ticks: Tick[];
  arrows: Arrow[];
  todayX?: number;
  dueX?: number;
}
export interface GanttInput {
  nodes: PlanNode[];
  chain: string[];
  today: Day;
  due?: Day;
  width: number;
  rowHeight?: number;
}

const TOP = 26;

/**
 * What binds is the last day that keeps the date. Where the date cannot be kept that day lies before
 * anything could begin; then the first possible day has to do.
 */
function lastDay(n: PlanNode): Day {
  const first = n.earliestFinish!;
  return n.latestFinish && n.latestFinish > first ? n.latestFinish : first;
}

/** Where everything stands, in pixels; drawing is left to the component. */
export function layout({ nodes, chain, today, due, width, rowHeight = 30 }: GanttInput): Gantt {
  const dated = nodes.filter((n) => n.earliestStart && n.earliestFinish);
  const height = TOP + Math.max(1, nodes.length) * rowHeight + 6;
  const empty = { width, height, rowHeight, top: TOP, bars: [], ticks: [], arrows: [] };
  if (!dated.length) return empty;
  const days = dated.flatMap((n) => [n.earliestStart!, lastDay(n)]);
  if (due) days.push(due);
  const planFrom = days.reduce((a, b) => (a < b ? a : b));
  const planTo = days.reduce((a, b) => (a > b ? a : b));
  // Today is drawn when it is near; a plan of next spring isn't squeezed to show this autumn.
  const span = Math.max(7, daysBetween(planFrom, planTo));
  const near = daysBetween(today, planFrom) < span && daysBetween(planTo, today) < span;
  const from = addDays(near && today < planFrom ? today : planFrom, -1);
  const to = addDays(near && today > planTo ? today : planTo, 2);
  const perDay = width / Math.max(1, daysBetween(from, to));
  const x = (day: Day) => Math.round(daysBetween(from, day) * perDay * 10) / 10;

  const row = new Map(nodes.map((n, i) => [n.id, i]));
  const critical = new Set(chain);
  const bars = dated.map((n): Bar => {
    const left = x(n.earliestStart!);
    // The day of finishing is worked to its end.
    const right = x(addDays(n.earliestFinish!, 1));
    const last = lastDay(n);
    return {
      id: n.id,
      row: row.get(n.id)!,
      x: left,
      width: Math.max(3, right - left),
      tail: Math.max(0, x(addDays(last, 1)) - right),
      critical: critical.has(n.id),
      done: !!n.doneOn,
      late: n.doneOn ? n.doneOn > last : last < today,
    };
  });
  const todayX = today >= from && today <= to ? x(today) : undefined;
  const clear = (tick: Tick) => todayX === undefined || Math.abs(tick.x + 14 - todayX) > 34;
  return {
    ...empty,
    bars,
    // The word for today takes the place of the date beneath it.
    ticks: ticks(from, to, x, perDay).filter(clear),
    arrows: arrows(nodes, new Map(bars.map((b) => [b.id, b])), rowHeight),
    todayX,
    dueX: due && due >= from && due <= to ? x(addDays(due, 1)) : undefined,
  };
}

/** Mondays while they fit, months otherwise. */
function ticks(from: Day, to: Day, x: (day: Day) => number, perDay: number): Tick[] {
  const found: Tick[] = [];
  const weekly = perDay * 7 >= 46;
  const monthly = perDay * 30 >= 40 ? 1 : 3;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const date = new Date(toUtc(day));
    const first = date.getUTCDate() === 1;
    const month = date.getUTCMonth();
    if (first && month % monthly === 0)
      found.push({ x: x(day), label: `${month + 1}月`, strong: true });
    else if (weekly && date.getUTCDay() === 1 && !nearFirst(day))
      found.push({ x: x(day), label: toDay(toUtc(day)).slice(5).replace("-", "/"), strong: false });
  }
  return found;
}
const nearFirst = (day: Day) => Number(day.slice(8)) <= 3 || Number(day.slice(8)) >= 29;

function arrows(nodes: PlanNode[], bars: Map<string, Bar>, rowHeight: number): Arrow[] {
  const found: Arrow[] = [];
  for (const node of nodes)
    for (const before of node.after ?? []) {
      const a = bars.get(before);
      const b = bars.get(node.id);
      if (!a || !b) continue;
      const y1 = TOP + a.row * rowHeight + rowHeight / 2;
      const y2 = TOP + b.row * rowHeight + rowHeight / 2;
      const x1 = a.x + a.width;
      const turn = Math.max(x1 + 5, Math.min(b.x - 5, x1 + 8));
      found.push({ from: before, to: node.id, path: `M${x1} ${y1}H${turn}V${y2}H${b.x}` });
    }
  return found;
}
