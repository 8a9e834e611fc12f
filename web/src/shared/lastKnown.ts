import { seen } from "./cupboard";
import { Problem } from "./problem";

/** A line that carries nothing is as good as none. */
const PATIENCE_MS = 20_000;

/**
 * What the server answers now, or without a line what it answered this person last, and when. Only for
 * what somebody needs to go on working: the rest of the house is empty without a line.
 */
export async function lastKnown<T>(
  owner: string,
  what: string,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<{ value: T; at?: number }> {
  let value: T;
  try {
    value = await ask(AbortSignal.timeout(PATIENCE_MS));
  } catch (error) {
    const problem = Problem.of(error);
    const kept = problem.isDown && (await seen.find<T>(owner, what).catch(() => undefined));
    if (!kept) throw problem;
    return kept;
  }
  await seen.keep(owner, what, value).catch(() => undefined);
  return { value };
}
