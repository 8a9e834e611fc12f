import { defineStore } from "pinia";
import { computed } from "vue";
import { get } from "@/shared/api";
import type { Inbox, InboxItem, InboxKind, Prepared, Waiting } from "@/shared/types";
import { useLoad } from "@/shared/useLoad";

/** What must not wait stands first; what is only to be known stands last. */
export const ORDER: InboxKind[] = [
  "CLIMBED",
  "OVERDUE",
  "RETURNED",
  "SENT_BACK",
  "SIGN",
  "SIGN_FOR",
  "APPROVE",
  "VERIFY",
  "EXTENSION",
  "REASSIGN",
  "REMINDED",
  "COORDINATE",
  "DUE",
];

export interface Group {
  kind: InboxKind;
  items: InboxItem[];
}
/** Each entry once, under the reason that leads. */
export function grouped(items: InboxItem[]): Group[] {
  return ORDER.map((kind) => ({ kind, items: items.filter((i) => i.kind === kind) })).filter(
    (g) => g.items.length > 0,
  );
}
/** All reasons of an entry, the one that leads first. */
export function kindsOf(item: InboxItem): InboxKind[] {
  return [...new Set([item.kind, ...item.also.map((r) => r.kind)])];
}
/** Each reason with all entries that wait for it: who looks for one reason misses none. */
export function byReason(items: InboxItem[]): Group[] {
  return ORDER.map((kind) => ({
    kind,
    items: items.filter((i) => kindsOf(i).includes(kind)),
  })).filter((g) => g.items.length > 0);
}
/** The prepared acts that an entry is about, the one that leads first: each is read by itself. */
export function preparedIn(item: InboxItem): string[] {
  return [item, ...item.also].flatMap((each) => each.prepared ?? []);
}
export function keyOf(item: InboxItem): string {
  return item.prepared ?? item.matter.id;
}

export const useInbox = defineStore("inbox", () => {
  const { data, problem, loading, load } = useLoad(async () => {
    const inbox = await get<Inbox>("/api/inbox");
    // The inbox says that something waits to be signed; what it says is asked only when there is.
    const signing = inbox.items.some((i) => preparedIn(i).length);
    const waiting = signing ? await get<Waiting>("/api/prepared") : { waiting: [], sentBack: [] };
    const prepared = new Map([...waiting.waiting, ...waiting.sentBack].map((p) => [p.id, p]));
    return { items: inbox.items, prepared };
  });
  const groups = computed(() => grouped(data.value?.items ?? []));
  const reasons = computed(() => byReason(data.value?.items ?? []));
  const total = computed(() => data.value?.items.length ?? 0);
  const preparedOf = (item: InboxItem): Prepared[] =>
    preparedIn(item).flatMap((id) => data.value?.prepared.get(id) ?? []);
  /** It is to be signed, and not by this person, who prepared it: it waits for somebody else. */
  const isMine = (item: InboxItem): boolean => {
    const prepared = data.value?.prepared.get(item.prepared ?? "");
    return !!prepared && !prepared.maySign;
  };
  return { data, problem, loading, load, groups, reasons, total, preparedOf, isMine };
});
