import { defineStore } from "pinia";
import { computed } from "vue";
import { get } from "@/shared/api";
import type { Inbox, InboxItem, InboxKind } from "@/shared/types";
import { useLoad } from "@/shared/useLoad";

/** What must not wait stands first; what is only to be known stands last. */
export const ORDER: InboxKind[] = [
  "overdue",
  "returned",
  "sign",
  "sign-for",
  "approve",
  "verify",
  "extension",
  "reassign",
  "coordinate",
  "due",
];

export interface Group {
  kind: InboxKind;
  items: InboxItem[];
}
export function grouped(items: InboxItem[]): Group[] {
  return ORDER.map((kind) => ({ kind, items: items.filter((i) => i.kind === kind) })).filter(
    (g) => g.items.length > 0,
  );
}
export function keyOf(item: InboxItem): string {
  return item.prepared?.id ?? item.matter?.id ?? "";
}

export const useInbox = defineStore("inbox", () => {
  const { data, problem, loading, load } = useLoad(() => get<Inbox>("/api/inbox"));
  const groups = computed(() => grouped(data.value?.items ?? []));
  const total = computed(() => data.value?.items.length ?? 0);
  return { data, problem, loading, load, groups, total };
});
