import { describe, expect, it } from "vitest";
import type { NoticeLine } from "@/shared/types";
import { byMatter } from "./notices";

const line = (id: number, matter: string, dueOn?: string) => ({ id, matter, dueOn }) as NoticeLine;

describe("notices", () => {
  it("stand by matter, the oldest date first, none last, each in the order of telling", () => {
    const groups = byMatter([
      line(5, "without"),
      line(4, "late", "2022-04-01"),
      line(3, "soon", "2022-04-20"),
      line(2, "late", "2022-04-01"),
      line(1, "soon", "2022-04-20"),
    ]);
    expect(groups.map((g) => g.matter)).toEqual(["late", "soon", "without"]);
    expect(groups[0]!.lines.map((l) => l.id)).toEqual([2, 4]);
  });
});
