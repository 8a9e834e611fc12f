import type { Doc, Kind } from "@/shared/types";

/** "周调度会纪要（2022-05-09）" → "周调度会": what minutes are called names their meeting. */
export function meetingOf(title: string): string {
  const bare = title.trim().replace(/\s*[（(][^（()）]*[)）]$/, "");
  return bare.replace(/纪要$/, "").trim() || bare;
}

/** What is decided at a meeting is of the kind that asks for the meeting, and its paper names it. */
export function minutesOf(
  doc: Pick<Doc, "kind" | "title" | "datedOn">,
  kinds: Kind[],
): { kind: string; fields: Record<string, string> } | undefined {
  const kind = doc.kind === "MINUTES" && kinds.find((k) => k.fields.meeting?.required);
  if (!kind) return undefined;
  const fields: Record<string, string> = { meeting: meetingOf(doc.title) };
  if (kind.fields.held && doc.datedOn) fields.held = doc.datedOn;
  return { kind: kind.id, fields };
}
