import { computed } from "vue";
import { useSession } from "../session";
import type { Right } from "../types";

/** Where one can go, grouped as beside the page; whoever lacks the rights isn't shown it. */
export interface Item {
  name: string;
  to: string;
  rights?: Right[];
}
const groups: { title: string; items: Item[] }[] = [
  {
    title: "work",
    items: [
      { name: "inbox", to: "/inbox" },
      { name: "weekly", to: "/weekly", rights: ["PREPARE", "SIGN"] },
      { name: "matters", to: "/matters" },
      { name: "wall", to: "/wall" },
      { name: "search", to: "/search" },
      { name: "reported", to: "/reported", rights: ["OFFICE", "VERIFY", "APPROVE", "LEAD"] },
      { name: "meetings", to: "/meetings" },
    ],
  },
  {
    title: "papers",
    items: [
      { name: "intake", to: "/intake", rights: ["OFFICE", "APPROVE", "VERIFY"] },
      { name: "sheets", to: "/sheets", rights: ["OFFICE", "VERIFY", "APPROVE", "PREPARE"] },
      { name: "exchange", to: "/exchange" },
      { name: "newMatter", to: "/matters/new", rights: ["OFFICE", "VERIFY"] },
    ],
  },
  {
    title: "tools",
    items: [
      { name: "plan", to: "/plan" },
      { name: "calendar", to: "/calendar" },
      { name: "campaigns", to: "/campaigns" },
      { name: "kinds", to: "/kinds" },
      { name: "handover", to: "/handover" },
    ],
  },
  { title: "manage", items: [{ name: "admin", to: "/admin", rights: ["ADMIN"] }] },
];

/** On a phone the first four of these that somebody may use stand below the page. */
const CARRIED = ["inbox", "weekly", "matters", "wall", "intake"];
const CARRIED_MOST = 4;

export function useNav() {
  const session = useSession();
  const shown = computed(() =>
    groups
      .map((g) => ({
        ...g,
        items: g.items.filter((item) => !item.rights || session.can(...item.rights)),
      }))
      .filter((g) => g.items.length > 0),
  );
  const items = computed(() => shown.value.flatMap((g) => g.items));
  const carried = computed(() =>
    items.value.filter((item) => CARRIED.includes(item.name)).slice(0, CARRIED_MOST),
  );
  /** Below the page on a phone, and what is then left for the page about oneself. */
  const tabs = computed<Item[]>(() => [...carried.value, { name: "me", to: "/me" }]);
  const others = computed(() => items.value.filter((item) => !carried.value.includes(item)));
  return { shown, tabs, others };
}
