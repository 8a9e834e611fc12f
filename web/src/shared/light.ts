import { daysBetween } from "./dates";
import type { Day, Light, State } from "./types";

export interface Lit {
  light: Light;
  state: State;
  dueOn?: Day;
  yellowOn?: Day;
  redOn?: Day;
}
export interface Grounds {
  key: string;
  days?: number;
  on?: Day;
}

/**
 * Why a light shows what it shows. The stored days of turning are the whole reason; this only puts
 * them into words, for the day that was asked about.
 */
export function grounds(lit: Lit, day: Day): Grounds {
  if (lit.light === "RED") return { key: "red", days: lit.dueOn ? daysBetween(lit.dueOn, day) : 0 };
  if (lit.light === "YELLOW")
    return { key: "yellow", days: lit.dueOn ? daysBetween(day, lit.dueOn) : 0, on: lit.yellowOn };
  if (lit.light === "GREEN") return { key: "green", on: lit.yellowOn };
  return { key: `grey-${lit.state}` };
}
