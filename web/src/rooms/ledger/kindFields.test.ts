import { describe, expect, it } from "vitest";
import type { Kind } from "@/shared/types";
import { fieldsOf, unfilled } from "./kindFields";

const field = (required: boolean) => ({ title: { zh: "位置", en: "Place" }, required });
const kind = {
  fields: { place: field(true), grade: field(true), note: field(false) },
} as unknown as Kind;
const names = (fields: [string, unknown][]) => fields.map(([id]) => id);

describe("the fields of a kind", () => {
  it("are still needed while only spaces are said", () => {
    expect(names(unfilled(kind, { place: " ", note: "x" }))).toEqual(["place", "grade"]);
    expect(unfilled(undefined, {})).toEqual([]);
  });
  it("may be said of one or of all", () => {
    expect(names(unfilled(kind, { grade: "major" }, { place: "科学大道" }))).toEqual([]);
    expect(names(unfilled(kind, { grade: "major" }, undefined))).toEqual(["place"]);
  });
  it("keep the order of the pack", () => {
    expect(names(fieldsOf(kind))).toEqual(["place", "grade", "note"]);
    expect(names(fieldsOf(kind, true))).toEqual(["place", "grade"]);
  });
});
