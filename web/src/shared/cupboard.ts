/**
 * What this device keeps of one person beside the words: answers they saw last, to be read without a
 * line, and files that have not left yet. The first are thrown away with the sign-out, the second
 * belong to what was typed and wait for the same person.
 */
export interface Seen<T> {
  value: T;
  at: number;
}
export interface KeptFile {
  id: string;
  owner: string;
  name: string;
  type: string;
  size: number;
  at: number;
}
type Store = "seen" | "files" | "bytes";

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open("wutong", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("seen");
      asked.result.createObjectStore("files", { keyPath: "id" });
      asked.result.createObjectStore("bytes");
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** One transaction; answers once it is on the disk, or why it is not. */
async function act<T>(
  mode: IDBTransactionMode,
  stores: Store[],
  what: (rows: (store: Store) => IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await open()).transaction(stores, mode);
  return new Promise<T>((resolve, reject) => {
    const asked = what((store) => transaction.objectStore(store));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? asked.error);
  });
}
const seenAs = (owner: string, what: string) => `${owner}|${what}`;

export const seen = {
  keep: (owner: string, what: string, value: unknown) =>
    act("readwrite", ["seen"], (rows) =>
      rows("seen").put({ value, at: Date.now() }, seenAs(owner, what)),
    ),
  find: <T>(owner: string, what: string) =>
    act<Seen<T> | undefined>("readonly", ["seen"], (rows) => rows("seen").get(seenAs(owner, what))),
  forget: () => act("readwrite", ["seen"], (rows) => rows("seen").clear()),
};
export const files = {
  keep: (file: KeptFile, bytes: ArrayBuffer) =>
    act("readwrite", ["files", "bytes"], (rows) => {
      rows("bytes").add(bytes, file.id);
      return rows("files").add(file);
    }),
  all: () => act<KeptFile[]>("readonly", ["files"], (rows) => rows("files").getAll()),
  find: (id: string) =>
    act<KeptFile | undefined>("readonly", ["files"], (rows) => rows("files").get(id)),
  bytes: (id: string) =>
    act<ArrayBuffer | undefined>("readonly", ["bytes"], (rows) => rows("bytes").get(id)),
  drop: (id: string) =>
    act("readwrite", ["files", "bytes"], (rows) => {
      rows("bytes").delete(id);
      return rows("files").delete(id);
    }),
};
