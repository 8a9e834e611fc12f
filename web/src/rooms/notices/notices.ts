import { defineStore } from "pinia";
import { ref } from "vue";
import { get, post } from "@/shared/api";
import type { NoticeLine, NoticesList } from "@/shared/types";
import { useLoad } from "@/shared/useLoad";

/** One matter and what was told about it, in the order in which it was told. */
export interface NoticeGroup {
  matter: string;
  lines: NoticeLine[];
}

/** By matter; what is due first stands first, what has no date or is no longer shown last. */
export function byMatter(lines: NoticeLine[]): NoticeGroup[] {
  const groups = new Map<string, NoticeLine[]>();
  for (const line of lines) {
    const own = groups.get(line.matter);
    if (own) own.unshift(line);
    else groups.set(line.matter, [line]);
  }
  const due = (group: NoticeGroup) => group.lines[0]?.dueOn ?? "9999";
  return [...groups]
    .map(([matter, own]) => ({ matter, lines: own }))
    .sort((a, b) => due(a).localeCompare(due(b)) || b.lines.at(-1)!.id - a.lines.at(-1)!.id);
}

/** The bell's number, kept up to date by the server while the page is open. */
export const useNotices = defineStore("notices", () => {
  const unread = ref(0);
  const unreadOnly = ref(true);
  let stream: EventSource | undefined;
  const { data, problem, loading, load } = useLoad(async () => {
    const page = await get<NoticesList>(`/api/notices?unread=${unreadOnly.value}`);
    unread.value = page.unread;
    return page.notices;
  });

  /** Opens the stream unless it is open. A browser goes on by itself until it is told no. */
  function listen(): void {
    if (stream && stream.readyState !== EventSource.CLOSED) return;
    stream = new EventSource("/api/live/notices");
    stream.addEventListener("unread", (event) => {
      unread.value = (
        JSON.parse((event as MessageEvent<string>).data) as { unread: number }
      ).unread;
    });
  }

  async function markRead(lines: NoticeLine[]): Promise<void> {
    const ids = lines.filter((line) => !line.read).map((line) => line.id);
    if (!ids.length) return;
    unread.value = (await post<{ unread: number }>("/api/notices/read", { ids })).unread;
    lines.forEach((line) => (line.read = true));
  }

  async function markAll(): Promise<void> {
    const newest = Math.max(0, ...(data.value ?? []).map((line) => line.id));
    unread.value = (await post<{ unread: number }>("/api/notices/read-all", { newest })).unread;
    await load();
  }

  return { unread, unreadOnly, data, problem, loading, load, listen, markRead, markAll };
});
