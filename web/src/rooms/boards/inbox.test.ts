import { expect, it } from "vitest";
import type { InboxItem } from "@/shared/types";
import { keyOf, kindsOf, preparedIn } from "./inbox";

const item = (kind: string, prepared: string | undefined, also: object[]) =>
  ({ kind, prepared, also, matter: { id: "road" } }) as unknown as InboxItem;

it("names each act that was sent back, though they are of one matter", () => {
  const both = item("SENT_BACK", "report", [{ kind: "SENT_BACK", prepared: "submit", words: "" }]);
  expect(preparedIn(both)).toEqual(["report", "submit"]);
  expect(kindsOf(both)).toEqual(["SENT_BACK"]);
});

it("reads what was sent back beside what leads", () => {
  const late = item("OVERDUE", undefined, [
    { kind: "SENT_BACK", prepared: "report", words: "" },
    { kind: "DUE", words: "" },
  ]);
  expect(preparedIn(late)).toEqual(["report"]);
  expect(keyOf(late)).toBe("road");
});
