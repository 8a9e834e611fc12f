import { describe, expect, it } from "vitest";
import type { Candidate, Doc } from "@/shared/types";
import { changed, collisions } from "./moved";

const one = (edit: Partial<Candidate> = {}) =>
  ({ id: "a", title: "排查院落", content: "", co: [], status: "OPEN", ...edit }) as Candidate;
const doc = (...candidates: Candidate[]) => ({ candidates }) as Doc;
const fields = (after: Candidate, edit: Partial<Candidate>) =>
  collisions(doc(one()), doc(after), "a", edit).map((change) => change.field);

describe("two people on one paper", () => {
  it("see what the other changed", () => {
    expect(changed(one(), one({ title: "排查12处院落", dueOn: "2022-05-01" }))).toEqual([
      { field: "title", before: "排查院落", after: "排查12处院落" },
      { field: "dueOn", before: undefined, after: "2022-05-01" },
    ]);
    expect(changed(one({ lead: undefined }), one({ lead: "" }))).toEqual([]);
  });
  it("do not stop each other where they work on different things", () => {
    expect(fields(one({ lead: "u" }), { title: "排查" })).toEqual([]);
    expect(collisions(doc(one()), doc(one({ title: "别的" })), "b", { title: "x" })).toEqual([]);
  });
  it("stop where both named a target", () => {
    const target = (value: string, unit: string) => ({ value, unit, what: "新增高新技术企业" });
    const [mine, theirs] = [target("30", "处"), target("300", "家")];
    const changes = collisions(doc(one()), doc(one({ target: theirs })), "a", { target: mine });
    expect(changes).toEqual([{ field: "target", before: undefined, after: theirs }]);
    expect(fields(one({ target: theirs }), { target: undefined })).toEqual(["target"]);
    expect(fields(one({ target: theirs }), { title: "排查" })).toEqual([]);
  });
  it("stop where both wrote, or where one decides on what the other changed", () => {
    expect(fields(one({ title: "别的" }), { title: "排查" })).toEqual(["title"]);
    expect(fields(one({ title: "别的" }), { status: "ACCEPTED" })).toEqual(["title"]);
    expect(fields(one({ status: "MERGED" }), { title: "排查" })).toEqual(["status"]);
  });
});
