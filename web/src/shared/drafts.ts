/** What a person has typed and not yet sent outlives the page, the session and the battery. */
export interface Draft<T> {
  savedAt: number;
  version?: number;
  values: T;
}
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const PREFIX = "wutong.draft";
/** Drafts older than this are of no use to anyone and hold words that should not lie about. */
const KEEP_DAYS = 30;

export function draftKey(person: string, subject: string, act: string): string {
  return [PREFIX, person, subject, act].join("|");
}

/** Answers whether it is kept now. */
export function saveDraft<T>(
  shelf: Shelf,
  key: string,
  values: T,
  savedAt: number,
  version?: number,
): boolean {
  try {
    if (isBlank(values)) shelf.removeItem(key);
    else shelf.setItem(key, JSON.stringify({ savedAt, version, values }));
    return true;
  } catch {
    // A full or forbidden store must never stop someone from typing.
    return false;
  }
}

export function loadDraft<T>(shelf: Shelf, key: string, now: number): Draft<T> | undefined {
  const text = shelf.getItem(key);
  if (!text) return undefined;
  try {
    const draft = JSON.parse(text) as Draft<T>;
    if (now - draft.savedAt < KEEP_DAYS * 86_400_000) return draft;
  } catch {
    // Unreadable: fall through and drop it.
  }
  shelf.removeItem(key);
  return undefined;
}

export function dropDraft(shelf: Shelf, key: string): void {
  shelf.removeItem(key);
}

/** Blank means that nothing was typed anywhere, however deep. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false) return true;
  if (Array.isArray(value)) return value.every(isBlank);
  if (typeof value === "object") return Object.values(value).every(isBlank);
  return false;
}

/** Removes blanks so that an empty box is "not said" rather than "said: nothing". */
export function withoutBlanks<T>(value: T): T {
  if (Array.isArray(value)) return value.filter((v) => !isBlank(v)).map(withoutBlanks) as T;
  if (value && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, v]) => !isBlank(v))
        .map(([k, v]) => [k, withoutBlanks(v)]),
    ) as T;
  return typeof value === "string" ? (value.trim() as T) : value;
}
