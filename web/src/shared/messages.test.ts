import { expect, it } from "vitest";
import * as archive from "@/rooms/archive/messages";
import * as boards from "@/rooms/boards/messages";
import * as calendar from "@/rooms/calendar/messages";
import * as campaigns from "@/rooms/campaigns/messages";
import * as documents from "@/rooms/documents/messages";
import * as exchange from "@/rooms/exchange/messages";
import * as intake from "@/rooms/intake/messages";
import * as ledger from "@/rooms/ledger/messages";
import * as meetings from "@/rooms/meetings/messages";
import * as notices from "@/rooms/notices/messages";
import * as packs from "@/rooms/packs/messages";
import * as people from "@/rooms/people/messages";
import * as reporting from "@/rooms/reporting/messages";
import * as supervision from "@/rooms/supervision/messages";
import * as shared from "./messages";

const blanks = (words: object): string[] =>
  Object.entries(words)
    .flatMap(([key, value]) =>
      typeof value === "string"
        ? [`${key} ${[...new Set(value.match(/\{\w+\}/g))].sort().join("")}`]
        : blanks(value).map((k) => `${key}.${k}`),
    )
    .sort();

it("every word is there in both languages and takes the same values", () => {
  const rooms = [
    people,
    ledger,
    boards,
    intake,
    calendar,
    packs,
    supervision,
    notices,
    archive,
    campaigns,
    documents,
    exchange,
    meetings,
    reporting,
  ];
  for (const room of [shared, ...rooms]) expect(blanks(room.en)).toEqual(blanks(room.zh));
});
