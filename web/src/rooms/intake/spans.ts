export interface Span {
  id: string;
  start: number;
  end: number;
  tone: string;
}
export interface Piece {
  start: number;
  text: string;
  spans: Span[];
}

/** A text cut where spans begin and end; overlapping spans share their pieces. */
export function pieces(text: string, spans: Span[]): Piece[] {
  const valid = spans.filter((s) => s.start >= 0 && s.end > s.start && s.start < text.length);
  const cuts = new Set([0, text.length]);
  for (const s of valid) {
    cuts.add(s.start);
    cuts.add(Math.min(s.end, text.length));
  }
  const at = [...cuts].sort((a, b) => a - b);
  const found: Piece[] = [];
  for (let i = 0; i + 1 < at.length; i++) {
    const start = at[i]!;
    const end = at[i + 1]!;
    const over = valid.filter((s) => s.start < end && s.end > start);
    found.push({ start, text: text.slice(start, end), spans: over });
  }
  return found;
}

/** A span with as much of its surroundings as a card has room for. */
export function around(text: string, start: number, end: number, room: number) {
  const from = Math.max(0, start - room);
  const to = Math.min(text.length, end + room);
  return {
    before: (from > 0 ? "…" : "") + text.slice(from, start),
    words: text.slice(start, end),
    after: text.slice(end, to) + (to < text.length ? "…" : ""),
  };
}

/** A selection without the blanks at its edges; undefined when nothing is left. */
export function trimmed(text: string, start: number, end: number) {
  let [a, b] = start < end ? [start, end] : [end, start];
  while (a < b && /\s/.test(text[a]!)) a++;
  while (b > a && /\s/.test(text[b - 1]!)) b--;
  return a < b ? { start: a, end: b } : undefined;
}
