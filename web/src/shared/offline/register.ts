import { ref } from "vue";

const HOUR_MS = 3_600_000;
const PATIENCE_MS = 3_000;
const ASK_AGAIN_MS = 1_000;

/** Whether the pages on the screen are older than those that are kept for the next time. */
export const isOld = ref(false);
let waiting: ServiceWorker | null = null;

function workers(): ServiceWorkerContainer | undefined {
  // Browsers offer it over https and on the machine itself only; without it the pages need the line.
  return import.meta.env.PROD ? navigator.serviceWorker : undefined;
}

/** Shows the pages that wait, and nothing of the old ones beside them. */
export function takeNew(): void {
  const taken = waiting;
  if (!taken) return window.location.reload();
  const ask = () => {
    if (taken.state === "installed") taken.postMessage("take over");
    else clearInterval(asking);
  };
  // The browser waits until the older worker rests, and may miss that it does: asking anew makes it look.
  const asking = setInterval(ask, ASK_AGAIN_MS);
  const open = () => window.location.reload();
  workers()!.addEventListener("controllerchange", open, { once: true });
  // A page that is only just there may be told of the one and not of the other.
  taken.addEventListener("statechange", () => {
    if (taken.state === "activated") open();
  });
  ask();
}

/** Newer pages that came the last time are taken before anything is on the screen. */
export async function takeNewAtStart(): Promise<void> {
  const found = await workers()
    ?.getRegistration()
    .catch(() => undefined);
  waiting = found?.waiting ?? null;
  if (!waiting) return;
  takeNew();
  // The page is opened anew before this; if it is not, old pages are better than none.
  await new Promise((goOn) => setTimeout(goOn, PATIENCE_MS));
}

function watchFor(found: ServiceWorkerRegistration) {
  const look = () => {
    // The first worker of all waits for nobody.
    if (!found.waiting || !navigator.serviceWorker.controller) return;
    waiting = found.waiting;
    isOld.value = true;
  };
  found.addEventListener("updatefound", () =>
    found.installing?.addEventListener("statechange", look),
  );
  look();
  const ask = () => void found.update().catch(() => undefined);
  setInterval(ask, HOUR_MS);
  window.addEventListener("online", ask);
}

/** Keeps the pages on the device once the one that is being opened has all it needs. */
export function keepPages(): void {
  const container = workers();
  if (!container) return;
  const before = container.controller;
  container.addEventListener("controllerchange", () => {
    // Another window took the new pages.
    if (before) isOld.value = true;
  });
  const register = () =>
    void container
      .register("/sw.js", { updateViaCache: "none" })
      .then(watchFor)
      // Without a worker everything is as it was; the pages need the line then.
      .catch((error: unknown) => console.info("the pages are not kept:", error));
  void container.ready.then((found) => {
    if (!container.controller) found.active?.postMessage("claim");
  });
  if (document.readyState === "complete") register();
  else window.addEventListener("load", register, { once: true });
}
