import { post } from "@/shared/api";
import { Problem } from "@/shared/problem";
import type { Row } from "@/shared/types";

export interface BulkOutcome {
  name: string;
  ok: boolean;
  problem?: Problem;
}
interface Result {
  matter?: string;
  id?: string;
  ok: boolean;
  refusal?: unknown;
}

function outcome(name: string, result: Result): BulkOutcome {
  if (result.ok) return { name, ok: true };
  return { name, ok: false, problem: Problem.fromJson(422, result.refusal) };
}

/** One act on many matters; each is decided on its own and says so. */
export async function actOnAll(rows: Row[], act: Record<string, unknown>): Promise<BulkOutcome[]> {
  const acts = rows.map((row) => ({ matter: row.id, version: row.version, act }));
  const { results } = await post<{ results: Result[] }>("/api/matters/acts", { acts });
  const names = new Map(rows.map((r) => [r.id, r.title]));
  return results.map((r) => outcome(names.get(r.matter ?? "") ?? "", r));
}

export async function signAll(prepared: { id: string; name: string }[]): Promise<BulkOutcome[]> {
  const { results } = await post<{ results: Result[] }>("/api/prepared/sign", {
    ids: prepared.map((p) => p.id),
  });
  const names = new Map(prepared.map((p) => [p.id, p.name]));
  return results.map((r) => outcome(names.get(r.id ?? "") ?? "", r));
}
