import type { Plan, PlanNode, UnderWay } from "@/shared/types";

/** What is said of a plan today: as it was made, and by what is late since then. */
export interface Verdict {
  fits: boolean;
  /** Working days by which it is too long. */
  shortBy: number;
  /** Steps that are late; without any, the verdict is the one of the day it was made. */
  late: PlanNode[];
}
export function verdictOf(plan: Plan, underWay?: UnderWay): Verdict {
  const overdue = new Set(underWay?.overdue);
  const late = plan.nodes.filter((n) => overdue.has(n.id));
  const shortBy = Math.max(plan.feasible ? 0 : plan.shortBy, late.length ? underWay!.shortBy : 0);
  return { fits: !!plan.feasible && shortBy === 0, shortBy, late };
}
