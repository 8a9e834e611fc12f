import type { DemoAccount } from "@/shared/types";

export interface UnitAccounts {
  unit: string;
  accounts: DemoAccount[];
}

/** Demo accounts under their units, those that fit the words typed; any of name, post, unit, login. */
export function underUnits(accounts: DemoAccount[], words: string): UnitAccounts[] {
  const wanted = words.trim().toLowerCase();
  const fits = (a: DemoAccount) =>
    !wanted || [a.person, a.title, a.unit, a.login].some((w) => w.toLowerCase().includes(wanted));
  const found = new Map<string, DemoAccount[]>();
  for (const a of accounts.filter(fits)) found.set(a.unit, [...(found.get(a.unit) ?? []), a]);
  return [...found].map(([unit, list]) => ({ unit, accounts: list }));
}
