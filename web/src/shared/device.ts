import { seen } from "./cupboard";
import type { Me } from "./types";

const ME = "wutong.me";
const LEFT = "wutong.left";

interface Remembered {
  me: Me;
  at: number;
}

/** Answers whether it is kept now. */
function keep(name: string, value: string): boolean {
  try {
    localStorage.setItem(name, value);
    return true;
  } catch {
    // A full or forbidden store: the pages need the line then, as they did.
    return false;
  }
}
/** Who was signed in here when the server answered last: they find their pages without a line too. */
export function remember(me: Me): void {
  keep(ME, JSON.stringify({ me, at: Date.now() } satisfies Remembered));
}
export function recall(now: number): Me | undefined {
  if (isLeaving()) return undefined;
  try {
    const found = JSON.parse(localStorage.getItem(ME) ?? "null") as Remembered | null;
    const since = found ? now - found.at : NaN;
    // A clock that was turned back proves nothing.
    if (found && since >= 0 && since < found.me.offlineMinutes * 60_000) return found.me;
  } catch {
    // Unreadable: as good as nobody.
  }
  return undefined;
}
/** What the device knows of a person who is no longer signed in. What they typed is not among it. */
export async function forget(): Promise<void> {
  localStorage.removeItem(ME);
  await seen.forget().catch(() => undefined);
}

/** Somebody left without a line: here it holds at once, the server hears of it first of all. */
export function leave(): void {
  if (keep(LEFT, "yes")) return;
  // What a full store remembers of them makes room; and whatever happens, they may leave.
  localStorage.removeItem(ME);
  keep(LEFT, "yes");
}
export const isLeaving = () => localStorage.getItem(LEFT) !== null;
export const hasLeft = () => localStorage.removeItem(LEFT);
