import type { Candidate } from "@/shared/types";

type Figure = Candidate["figures"][number];
type Target = NonNullable<Candidate["target"]>;

/** The figure as what is to be reached; the title, where the text does not say what it counts. */
export function asTarget(figure: Figure, title: string): Target {
  const what = figure.measures || title;
  return { value: figure.value, unit: figure.unit, what: what.slice(0, 100) };
}

export function isTarget(figure: Figure, candidate: Candidate): boolean {
  const { target } = candidate;
  if (!target) return false;
  const own = asTarget(figure, candidate.title);
  return target.value === own.value && target.unit === own.unit;
}
