import { addDays, daysBetween, monthName, toDay, toUtc } from "@/shared/dates";
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
  todayWordX?: number;
  dueX?: number;
}
export interface GanttInput {
  nodes: PlanNode[];
  chain: string[];
  today: Day;
  due?: Day;
  width: number;
  rowHeight?: number;
  english?: boolean;
}

const TOP = 26;

/** About how wide words are in the chart's small letters: a Chinese one is a square, others half. */
export function wordsWidth(words: string): number {
  return [...words].reduce((sum, c) => sum + (c > "\u2e7f" ? 13 : 7), 0);
}

export interface Label {
  x: number;
  anchor: "start" | "end";
  /** On its bar; beside it, or over what is drawn, it wants a light edge to be read. */
  inside: boolean;
}
/** A name stands in its bar, or right of it, or left of it, and never leaves the chart. */
export function label(bar: Pick<Bar, "x" | "width" | "tail">, words: string, width: number): Label {
  const need = wordsWidth(words) + 10;
  const end = bar.x + bar.width;
  if (bar.width > need) return { x: bar.x + 6, anchor: "start", inside: true };
  const right = { anchor: "start" as const, inside: false };
  if (end + bar.tail + need <= width) return { ...right, x: end + bar.tail + 5 };
  if (bar.x - need >= 0) return { x: bar.x - 5, anchor: "end", inside: false };
  // Over its tail, and where that is too short, over the bar.
  if (end + need <= width) return { ...right, x: end + 5 };
  return { ...right, x: Math.max(2, width - need) };
}

/** The middle of words that stand over `x`, kept inside the chart. */
export function centred(x: number, words: string, width: number): number {
  const half = wordsWidth(words) / 2;
  return Math.min(Math.max(x, half), width - half);
}

/**
 * What binds is the last day that keeps the date. Where the date cannot be kept that day lies before
 * anything could begin; then the first possible day has to do.
 */
function lastDay(n: PlanNode): Day {
  const first = n.earliestFinish!;
  return n.latestFinish && n.latestFinish > first ? n.latestFinish : first;
}

/** Where everything stands, in pixels; drawing is left to the component. */
export function layout({
  nodes,
  chain,
  today,
  due,
  width,
  rowHeight = 30,
  english,
}: GanttInput): Gantt {
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
  const told =
    todayX === undefined ? undefined : centred(todayX, english ? "Today" : "今天", width);
  return {
    ...empty,
    bars,
    ticks: readable(ticks(from, to, x, perDay, english), told, width),
    arrows: arrows(nodes, new Map(bars.map((b) => [b.id, b])), rowHeight),
    todayX,
    todayWordX: told,
    dueX: due && due >= from && due <= to ? x(addDays(due, 1)) : undefined,
  };
}

/** Mondays while they fit, months otherwise. */
function ticks(
  from: Day,
  to: Day,
  x: (day: Day) => number,
  perDay: number,
  english?: boolean,
): Tick[] {
  const found: Tick[] = [];
  const weekly = perDay * 7 >= 46;
  const monthly = perDay * 30 >= 40 ? 1 : 3;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const date = new Date(toUtc(day));
    const first = date.getUTCDate() === 1;
    const month = date.getUTCMonth();
    if (first && month % monthly === 0)
      found.push({ x: x(day), label: monthName(month + 1, english), strong: true });
    else if (weekly && date.getUTCDay() === 1)
      found.push({ x: x(day), label: toDay(toUtc(day)).slice(5).replace("-", "/"), strong: false });
  }
  return found;
}

/** No date is written over another: months come before Mondays, the word for today before both. */
function readable(all: Tick[], todayWordX: number | undefined, width: number): Tick[] {
  const taken: [number, number][] = [];
  if (todayWordX !== undefined) taken.push([todayWordX - 22, todayWordX + 22]);
  const room = (tick: Tick) => {
    const [from, to] = [tick.x, tick.x + 6 + wordsWidth(tick.label)];
    if (to > width || taken.some(([a, b]) => from < b && a < to)) return false;
    return taken.push([from, to]) > 0;
  };
  const kept = new Set([...all].sort((a, b) => Number(b.strong) - Number(a.strong)).filter(room));
  return all.filter((tick) => kept.has(tick));
}

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
