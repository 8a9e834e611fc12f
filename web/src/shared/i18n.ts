import { createI18n } from "vue-i18n";
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
import { speak } from "./api";
import * as shared from "./messages";

const KEPT = "wutong.language";
export type Language = "zh" | "en";

const rooms = {
  archive,
  people,
  ledger,
  boards,
  documents,
  intake,
  calendar,
  campaigns,
  packs,
  supervision,
  exchange,
  reporting,
  meetings,
  notices,
};
const of = (language: Language) => ({
  ...shared[language],
  ...Object.fromEntries(Object.entries(rooms).map(([room, words]) => [room, words[language]])),
});

export const i18n = createI18n({
  legacy: false,
  locale: localStorage.getItem(KEPT) === "en" ? "en" : "zh",
  fallbackLocale: "zh",
  missingWarn: false,
  fallbackWarn: false,
  messages: { zh: of("zh"), en: of("en") },
});

export function setLanguage(language: Language): void {
  i18n.global.locale.value = language;
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  speak(language === "zh" ? "zh-CN" : "en");
}
setLanguage(i18n.global.locale.value as Language);
