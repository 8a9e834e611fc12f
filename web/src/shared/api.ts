import { Problem } from "./problem";

export interface Answer<T> {
  body: T;
  version?: string;
}
export interface CallOptions {
  body?: unknown;
  version?: number | string;
  signal?: AbortSignal;
  /** Calls that decide about signing in must not ask for a sign-in themselves. */
  bare?: boolean;
}
type Method = "GET" | "POST" | "PUT" | "DELETE";

let askAgain: (() => Promise<void>) | undefined;
let language = "zh-CN";

/** Registers who asks for the password again when a session has ended in the middle of work. */
export function onSessionEnded(ask: () => Promise<void>): void {
  askAgain = ask;
}
export function speak(tag: string): void {
  language = tag;
}

function csrf(): string {
  const found = document.cookie.split("; ").find((c) => c.startsWith("XSRF-TOKEN="));
  return found ? decodeURIComponent(found.slice("XSRF-TOKEN=".length)) : "";
}

function headersOf(options: CallOptions, method: Method): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: "application/json, application/problem+json",
    "Accept-Language": language,
  };
  if (method !== "GET") headers["X-XSRF-TOKEN"] = csrf();
  if (options.version !== undefined) headers["If-Match"] = `"${options.version}"`;
  if (options.body !== undefined && !(options.body instanceof FormData))
    headers["Content-Type"] = "application/json";
  return headers;
}

async function send(method: Method, path: string, options: CallOptions): Promise<Response> {
  const { body, signal } = options;
  const payload =
    body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body);
  try {
    return await fetch(path, {
      method,
      headers: headersOf(options, method),
      body: payload,
      signal,
      credentials: "same-origin",
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw Problem.offline();
  }
}

/** A stale CSRF cookie is the machine's own affair: fetch a fresh one and try once more. */
async function sendWithFreshToken(method: Method, path: string, options: CallOptions) {
  const first = await send(method, path, options);
  if (first.status !== 403 || method === "GET") return first;
  if (!isStale(await Problem.fromResponse(first.clone()))) return first;
  await freshToken();
  return send(method, path, options);
}
const isStale = (problem: Problem) =>
  problem.status === 403 && problem.slug === "csrf-token-missing";
const freshToken = () => send("GET", "/api/session", { bare: true });

export async function call<T>(
  method: Method,
  path: string,
  options: CallOptions = {},
): Promise<Answer<T>> {
  let response = await sendWithFreshToken(method, path, options);
  if (response.status === 401 && !options.bare && askAgain) {
    await askAgain();
    response = await sendWithFreshToken(method, path, options);
  }
  if (!response.ok) throw await Problem.fromResponse(response);
  const version = response.headers.get("ETag")?.replace(/^W\//, "").replaceAll('"', "");
  const text = response.status === 204 ? "" : await response.text();
  return { body: (text ? JSON.parse(text) : undefined) as T, version };
}

export async function get<T>(path: string, options?: CallOptions): Promise<T> {
  return (await call<T>("GET", path, options)).body;
}
export async function post<T>(path: string, body?: unknown, options?: CallOptions): Promise<T> {
  return (await call<T>("POST", path, { ...options, body })).body;
}
export async function put<T>(path: string, body?: unknown, options?: CallOptions): Promise<T> {
  return (await call<T>("PUT", path, { ...options, body })).body;
}
export async function remove<T>(path: string, options?: CallOptions): Promise<T> {
  return (await call<T>("DELETE", path, options)).body;
}

/** Fetches a file and hands it to the browser to save, under the name that the server gives it. */
export async function download(path: string, body?: unknown): Promise<void> {
  const method = body === undefined ? "GET" : "POST";
  let response = await sendWithFreshToken(method, path, { body });
  if (response.status === 401 && askAgain) {
    await askAgain();
    response = await sendWithFreshToken(method, path, { body });
  }
  if (!response.ok) throw await Problem.fromResponse(response);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = nameIn(response.headers.get("Content-Disposition") ?? "");
  link.click();
  // Safari reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
/** `attachment; filename*=UTF-8''%E5%8F%B0%E8%B4%A6.xlsx` → `台账.xlsx` */
export function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition);
  return encoded ? decodeURIComponent(encoded[1]!) : "file";
}

/** `{a: 1, b: ""}` → `?a=1`: what wasn't chosen isn't asked. */
export function query(values: Record<string, string | number | undefined | null>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== null && value !== "") params.set(name, String(value));
  const text = params.toString();
  return text ? `?${text}` : "";
}

export interface Upload<T> {
  done: Promise<T>;
  cancel(): void;
}

/** XMLHttpRequest, since fetch cannot tell how much of a body has left the machine. */
export function upload<T>(
  path: string,
  form: FormData,
  onProgress: (share: number) => void,
): Upload<T> {
  let request: XMLHttpRequest | undefined;
  const once = () =>
    new Promise<T>((resolve, reject) => {
      const xhr = (request = new XMLHttpRequest());
      xhr.open("POST", path);
      for (const [name, value] of Object.entries(headersOf({ body: form }, "POST")))
        xhr.setRequestHeader(name, value);
      xhr.upload.onprogress = (e) => e.lengthComputable && onProgress(e.loaded / e.total);
      xhr.onerror = () => reject(Problem.offline());
      xhr.onabort = () => reject(new DOMException("cancelled", "AbortError"));
      xhr.onload = () => {
        if (xhr.status >= 200 && xhr.status < 300) resolve(JSON.parse(xhr.responseText || "null"));
        else reject(Problem.fromText(xhr.status, xhr.responseText));
      };
      xhr.send(form);
    });
  const withFreshToken = () =>
    once().catch(async (error) => {
      if (!(error instanceof Problem) || !isStale(error)) throw error;
      await freshToken();
      return once();
    });
  const done = withFreshToken().catch(async (error) => {
    const ended = error instanceof Problem && error.status === 401;
    if (!ended || !askAgain) throw error;
    await askAgain();
    return withFreshToken();
  });
  return { done, cancel: () => request?.abort() };
}
