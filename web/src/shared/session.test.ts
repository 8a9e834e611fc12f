import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { call, onSessionEnded } from "./api";
import { useSession } from "./session";

const me = (id: string) => ({ person: { id, name: id }, login: id, posts: [], offlineMinutes: 0 });
const answer = (status: number, body?: object) =>
  new Response(body && JSON.stringify(body), { status });

let sent: string[];
let answers: Record<string, Response[]>;
let assign: ReturnType<typeof vi.fn>;
/** Lets everything go on that waits for nothing but its turn. */
const settled = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  sent = [];
  answers = {};
  assign = vi.fn();
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (k: string) => kept.get(k) ?? null,
    setItem: (k: string, v: string) => void kept.set(k, v),
    removeItem: (k: string) => void kept.delete(k),
  });
  vi.stubGlobal("document", { cookie: "" });
  vi.stubGlobal("window", { location: { assign } });
  vi.stubGlobal("fetch", async (path: string, { method }: RequestInit) => {
    sent.push(`${method} ${path}`);
    return answers[`${method} ${path}`]!.shift()!;
  });
  setActivePinia(createPinia());
});

/** An act of a's that met an ended session. */
async function waiting() {
  const session = useSession();
  onSessionEnded(() => session.askAgain());
  answers["GET /api/session"] = [answer(200, me("a"))];
  await session.load();
  answers["POST /api/acts"] = [answer(401), answer(200, {})];
  const done = vi.fn();
  void call("POST", "/api/acts", { body: {} }).then(done);
  await settled();
  expect(session.asking).toBe(true);
  sent = [];
  return { session, done };
}

describe("an act that met an ended session", () => {
  it("is sent once the same person is back", async () => {
    const { session, done } = await waiting();
    answers["POST /api/session"] = [answer(200, me("a"))];
    await session.signIn("a", "password");
    await settled();
    expect(sent).toEqual(["POST /api/session", "POST /api/acts"]);
    expect(done).toHaveBeenCalled();
    expect(session.asking).toBe(false);
  });
  it("is never sent as somebody else's", async () => {
    const { session, done } = await waiting();
    answers["POST /api/session"] = [answer(200, me("b"))];
    await session.signIn("b", "password");
    await settled();
    expect(sent).toEqual(["POST /api/session"]);
    expect(done).not.toHaveBeenCalled();
    expect(assign).toHaveBeenCalledWith("/");
  });
});

describe("signing out", () => {
  it("is told to the server also where the device can keep nothing more", async () => {
    const session = useSession();
    vi.spyOn(localStorage, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    answers["DELETE /api/session"] = [answer(204)];
    await session.signOut();
    expect(sent).toEqual(["DELETE /api/session"]);
    expect(assign).toHaveBeenCalledWith("/sign-in");
  });
});
