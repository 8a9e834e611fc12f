import { ref } from "vue";

const HOUR_MS = 3_600_000;
/** As in worker.js: the index of the build that was kept last. */
const SHOWN = "wutong-shown";
const INDEX = "/index.html";

/** Whether the pages on the screen are older than those that are kept for the next time. */
export const isOld = ref(false);

function workers(): ServiceWorkerContainer | undefined {
  // Browsers offer it over https and on the machine itself only; without it the pages need the line.
  return import.meta.env.PROD ? navigator.serviceWorker : undefined;
}

/** Whatever is opened is of the build that was kept last, so nothing has to be handed over first. */
export function takeNew(): void {
  window.location.reload();
}

/** The mark that build.ts puts into the index. */
export function buildIn(index: string): string | undefined {
  return /<meta name="build" content="([^"]*)"/.exec(index)?.[1];
}
async function look(): Promise<void> {
  const kept = await (await caches.open(SHOWN)).match(INDEX, { ignoreVary: true });
  if (!kept) return;
  const own = document.querySelector<HTMLMetaElement>("meta[name=build]")?.content;
  isOld.value = buildIn(await kept.text()) !== own;
}

function watchFor(found: ServiceWorkerRegistration) {
  const seen = () => void look().catch(() => undefined);
  // One that waits or is on its way may have come for this page, or after it.
  const follow = () => found.installing?.addEventListener("statechange", seen);
  found.addEventListener("updatefound", follow);
  follow();
  if (found.waiting) seen();
  const ask = () => void found.update().catch(() => undefined);
  setInterval(ask, HOUR_MS);
  window.addEventListener("online", ask);
}

/** Keeps the pages on the device once the one that is being opened has all it needs. */
export function keepPages(): void {
  const container = workers();
  if (!container) return;
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
