import { defineStore } from "pinia";
import { computed } from "vue";
import { get } from "@/shared/api";
import { useSession } from "@/shared/session";
import {
  isOwn,
  type Inbox,
  type InboxItem,
  type InboxKind,
  type Prepared,
  type Waiting,
} from "@/shared/types";
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
export function keyOf(item: InboxItem): string {
  return item.prepared ?? item.matter.id;
}

export const useInbox = defineStore("inbox", () => {
  const { data, problem, loading, load } = useLoad(async () => {
    const inbox = await get<Inbox>("/api/inbox");
    // The inbox says that something waits to be signed; what it says is asked only when there is.
    const signing = inbox.items.some((i) => i.prepared);
    const waiting = signing ? await get<Waiting>("/api/prepared") : { waiting: [], sentBack: [] };
    const prepared = new Map([...waiting.waiting, ...waiting.sentBack].map((p) => [p.id, p]));
    return { items: inbox.items, prepared };
  });
  const groups = computed(() => grouped(data.value?.items ?? []));
  const reasons = computed(() => byReason(data.value?.items ?? []));
  const total = computed(() => data.value?.items.length ?? 0);
  const preparedOf = (item: InboxItem): Prepared | undefined =>
    item.prepared ? data.value?.prepared.get(item.prepared) : undefined;
  /** Prepared by this person: it waits for somebody else. */
  const isMine = (item: InboxItem): boolean => {
    const prepared = preparedOf(item);
    return !!prepared && isOwn(prepared, useSession().me?.person.id);
  };
  return { data, problem, loading, load, groups, reasons, total, preparedOf, isMine };
});
