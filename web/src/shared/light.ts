import { daysBetween } from "./dates";
import type { Day, Ground, Light, State } from "./types";

export interface Lit {
  light: Light;
  state: State;
  dueOn?: Day;
  blueOn?: Day;
  yellowOn?: Day;
  redOn?: Day;
  grounds?: Ground[];
}
/** One sentence of why: a key of `grounds` and what it fills in; days and codes are not yet words. */
export interface Why {
  key: string;
  days?: number;
  on?: Day;
  date?: Day;
  light?: Light;
  ground?: Ground;
}

/**
 * Why a light shows what it shows. The stored days of turning and their grounds are the whole
 * reason; this only puts them into sentences, for the day that was asked about.
 */
export function grounds(lit: Lit, day: Day): Why[] {
  if (lit.light === "GREY") return [{ key: `grey-${lit.state}` }];
  if (lit.light === "GREEN") return [next(lit)];
  const ground = groundOf(lit);
  const why: Why[] = [];
  if (lit.dueOn && lit.dueOn < day) why.push({ key: "over", days: daysBetween(lit.dueOn, day) });
  if (!ground || ground.sort === "DUE_WITHIN") {
    const days = lit.dueOn ? daysBetween(day, lit.dueOn) : 0;
    const on = ground?.on ?? lit.yellowOn;
    if (!why.length) why.push({ key: "near", days, on, light: lit.light });
  } else if (ground.sort !== "OVERDUE") why.push(sentence(ground));
  return why;
}

/** The ground of the colour that shows. */
export function groundOf(lit: Lit): Ground | undefined {
  return lit.grounds?.find((g) => g.light === lit.light);
}

function sentence(ground: Ground, before = ""): Why {
  const key = ground.sort === "STEP_WITHIN" ? "step" : "behind";
  return { key: before + key, on: ground.on, date: ground.date, light: ground.light, ground };
}

/** What a green light turns to next, and why. */
function next(lit: Lit): Why {
  const [on, light] = lit.blueOn
    ? ([lit.blueOn, "BLUE"] as const)
    : lit.yellowOn !== lit.redOn
      ? ([lit.yellowOn, "YELLOW"] as const)
      : ([lit.redOn, "RED"] as const);
  const ground = lit.grounds?.find((g) => g.light === light);
  return !ground || ground.sort === "DUE_WITHIN" || ground.sort === "OVERDUE"
    ? { key: "green", on, light }
    : sentence(ground, "green-");
}

/** By how many points it was behind on the day of turning. */
export function pointsBehind(ground: Ground): string {
  return String(Math.round((Number(ground.planned) - Number(ground.reached)) * 10) / 10);
}
