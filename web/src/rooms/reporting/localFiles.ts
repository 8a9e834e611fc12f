import { upload } from "@/shared/api";
import { files, type KeptFile } from "@/shared/cupboard";
import { newId } from "@/shared/ids";
import { Problem } from "@/shared/problem";
import type { Kept } from "@/shared/types";
import type { LineFile } from "./weekly";

/** As much as a phone's browser grants without asking; a day in the field is less. */
export const MOST = 60;
const MB = 1_048_576;
export const ALL_MB = 200;
/** What the server takes, unless somebody set another size there. */
export const ONE_MB = 50;
/** A file is kept a moment before the line that it belongs to. */
const YOUNG_MS = 300_000;

const told = (slug: string, values: Record<string, unknown> = {}) =>
  new Problem(-2, slug, "", "", "", { most: MOST, all: ALL_MB, one: ONE_MB, ...values });

/** Keeps a file on this device until there is a line again. */
export async function keepFile(file: File, owner: string): Promise<LineFile> {
  if (file.size > ONE_MB * MB) throw told("device-file-large");
  const id = newId();
  const { name, type, size } = file;
  try {
    const there = await files.all();
    const bytes = there.reduce((sum, f) => sum + f.size, size);
    if (there.length >= MOST || bytes > ALL_MB * MB) throw told("device-full");
    await files.keep({ id, owner, name, type, size, at: Date.now() }, await file.arrayBuffer());
    // Asks that it isn't thrown away when the device runs short.
    void navigator.storage?.persist?.().catch(() => false);
  } catch (error) {
    if (error instanceof Problem) throw error;
    // Private windows keep nothing, and a full disk has less to give than we ask.
    throw told("device-full");
  }
  return { hash: "", name, local: id };
}

/** Sends one file that waited here; answers the hash under which the server has it. */
export async function sendFile(local: string): Promise<string> {
  const file = await files.find(local);
  const bytes = file && (await files.bytes(local));
  if (!file || !bytes) throw told("device-file-gone");
  const form = new FormData();
  form.append("file", new File([bytes], file.name, { type: file.type }));
  return (await upload<Kept>("/api/files", form, () => undefined).done).hash;
}

export const dropFile = (local: string) => files.drop(local).catch(() => undefined);

/** Throws away what no line refers to any more, whosever it was. */
export async function sweep(isReferred: (file: KeptFile) => boolean): Promise<void> {
  const there = await files.all().catch(() => []);
  const old = there.filter((f) => Date.now() - f.at > YOUNG_MS && !isReferred(f));
  await Promise.all(old.map((f) => dropFile(f.id)));
}
