import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { get, post, put, remove } from "./api";
import { Problem } from "./problem";
import type { Day, Me, Right } from "./types";

/** Who sits in front of the page, under which post, and what day it is in the zone. */
export const useSession = defineStore("session", () => {
  const me = ref<Me>();
  const asking = ref(false);
  const loaded = ref(false);
  let waiting: { promise: Promise<void>; resolve: () => void } | undefined;

  const currentPost = computed(() => me.value?.posts.find((p) => p.id === me.value?.post));
  const today = computed<Day>(() => me.value?.today ?? new Date().toISOString().slice(0, 10));

  function can(...rights: Right[]): boolean {
    return rights.some((right) => currentPost.value?.rights.includes(right));
  }

  async function load(): Promise<Me | undefined> {
    try {
      me.value = await get<Me>("/api/session", { bare: true });
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error;
      me.value = undefined;
    } finally {
      loaded.value = true;
    }
    return me.value;
  }

  async function signIn(login: string, password: string): Promise<void> {
    const answer = await post<Me>("/api/session", { login, password }, { bare: true });
    const otherPerson = me.value && me.value.person.id !== answer.person.id;
    me.value = answer;
    // Somebody else took over the chair: what the page holds isn't theirs to see.
    if (otherPerson) window.location.assign("/");
    asking.value = false;
    waiting?.resolve();
    waiting = undefined;
  }

  async function signOut(): Promise<void> {
    await remove("/api/session", { bare: true });
    window.location.assign("/sign-in");
  }

  async function switchPost(id: string): Promise<void> {
    me.value = await put<Me>("/api/session/post", { post: id });
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
    currentPost,
    today,
    can,
    load,
    signIn,
    signOut,
    switchPost,
    askAgain,
  };
});
