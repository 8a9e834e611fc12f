import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { get, post, put, remove } from "./api";
import { forget, hasLeft, isLeaving, leave, recall, remember } from "./device";
import { Problem } from "./problem";
import type { Day, Me, Right } from "./types";

/** A line that is there and carries nothing must not keep anybody from their own pages. */
const PATIENCE_MS = 8_000;

/** Who sits in front of the page, under which post, and what day it is in the zone. */
export const useSession = defineStore("session", () => {
  const me = ref<Me>();
  const asking = ref(false);
  const loaded = ref(false);
  /** Nobody asked the server yet: the line is down, and this device remembers who was here. */
  const isRecalled = ref(false);
  let waiting: { promise: Promise<void>; resolve: () => void } | undefined;

  const currentPost = computed(() => me.value?.posts.find((p) => p.id === me.value?.post));
  const today = computed<Day>(() => me.value?.today ?? new Date().toISOString().slice(0, 10));

  function can(...rights: Right[]): boolean {
    return rights.some((right) => currentPost.value?.rights.includes(right));
  }

  function is(answer: Me): Me {
    remember(answer);
    isRecalled.value = false;
    return (me.value = answer);
  }

  async function load(): Promise<Me | undefined> {
    try {
      if (isLeaving()) await leaveAtLast();
      // Without anybody to fall back on there is nothing to gain by giving up early.
      const signal = recall(Date.now()) && AbortSignal.timeout(PATIENCE_MS);
      is(await get<Me>("/api/session", { bare: true, signal }));
    } catch (error) {
      me.value = undefined;
      const problem = Problem.of(error);
      if (problem.isDown) {
        me.value = recall(Date.now());
        isRecalled.value = !!me.value;
        if (!me.value) throw error;
      } else if (problem.status === 401) await forget();
      else throw error;
    } finally {
      loaded.value = true;
    }
    return me.value;
  }

  /** The line is back: what the device believed is asked of the server. */
  async function confirm(): Promise<void> {
    if (!me.value || !isRecalled.value) return;
    const { person, post } = me.value;
    const answer = await get<Me>("/api/session");
    if (answer.person.id !== person.id || answer.post !== post) window.location.assign("/");
    else is(answer);
  }

  async function signIn(login: string, password: string): Promise<void> {
    let answer = await post<Me>("/api/session", { login, password }, { bare: true });
    hasLeft();
    const before = me.value;
    // Whoever gives the password again goes on in the post that the page is about.
    if (before?.person.id === answer.person.id && answer.posts.some((p) => p.id === before.post))
      if (before.post !== answer.post)
        answer = await put("/api/session/post", { post: before.post });
    // Whoever sat here before, signed out or not: what they saw isn't this person's to see.
    if (before?.person.id !== answer.person.id) await forget();
    is(answer);
    if (before && before.person.id !== answer.person.id) {
      // What waits was said by the one before: it ends with the page, or it would leave in this one's name.
      window.location.assign("/");
      return;
    }
    asking.value = false;
    waiting?.resolve();
    waiting = undefined;
  }

  async function signOut(): Promise<void> {
    leave();
    await forget();
    await leaveAtLast().catch(() => undefined);
    window.location.assign("/sign-in");
  }
  /** Until the server has heard of it, its cookie is still worth something. */
  async function leaveAtLast(): Promise<void> {
    try {
      await remove("/api/session", { bare: true });
    } catch (error) {
      if (Problem.of(error).status !== 401) throw error;
    }
    hasLeft();
  }

  async function switchPost(id: string): Promise<void> {
    is(await put<Me>("/api/session/post", { post: id }));
  }

  /** Every call that meets an ended session waits for the same one sign-in. */
  function askAgain(): Promise<void> {
    if (!waiting) {
      let resolve = () => {};
      const promise = new Promise<void>((done) => (resolve = done));
      waiting = { promise, resolve };
      asking.value = true;
    }
    return waiting.promise;
  }

  return {
    me,
    asking,
    loaded,
    isRecalled,
    currentPost,
    today,
    can,
    load,
    confirm,
    signIn,
    signOut,
    leaveAtLast,
    switchPost,
    askAgain,
  };
});
