// The service worker: it keeps the built pages, all of one build or none, and nothing else. Answers
// of the API pass it by untouched, so that whoever opens the pages without a line sees an empty house.
// offline/build.ts puts the two constants before it: BUILD, and FILES with the hash of each.

const PREFIX = "wutong-pages-";
const CACHE = PREFIX + BUILD;
const INDEX = "/index.html";
/** Beside the builds: the index of the one that was kept last. */
const SHOWN = "wutong-shown";
/** So many at once: the page that is being opened needs the line too. */
const AT_ONCE = 4;

/** The browser compares each file with its hash: half of one build and half of another is never kept. */
async function keep(cache, path) {
  if (await cache.match(path)) return;
  const integrity = FILES[path];
  const known = path.startsWith("/assets/") && (await caches.match(path, { ignoreVary: true }));
  const answer =
    known || (await fetch(path, { integrity, cache: "no-cache", credentials: "omit" }));
  if (!answer.ok) throw new Error(`${answer.status} for ${path}`);
  await cache.put(path, answer);
}
async function keepAll() {
  const cache = await caches.open(CACHE);
  const left = Object.keys(FILES).values();
  const some = async () => {
    for (const path of left) await keep(cache, path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, some));
  // From here on every page that is opened is of this build, whichever worker answers: a worker takes
  // the place of the one before it when no window is left, and browsers are slow to do it earlier.
  await (await caches.open(SHOWN)).put(INDEX, await cache.match(INDEX));
}

/** Another window may still show the build before this one, and loads the rest of it from here. */
async function dropOlder() {
  const others = (await caches.keys()).filter((c) => c.startsWith(PREFIX) && c !== CACHE);
  await Promise.all(others.slice(0, -1).map((c) => caches.delete(c)));
}

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) =>
  event.waitUntil(dropOlder().then(() => self.clients.claim())),
);
self.addEventListener("message", (event) => {
  // Asked by pages whose own worker shows nothing but its own build.
  if (event.data === "take over") void self.skipWaiting();
  // A page that was on its way while the worker became active is nobody's until it asks.
  if (event.data === "claim") event.waitUntil(self.clients.claim());
});

/** As the server decides it: an address without a file behind it, and no machine's. */
function isPage(path) {
  return !/^\/(api|actuator|v3)\//.test(path) && !path.split("/").pop().includes(".");
}
async function find(path, request) {
  const cache = await caches.open(path === INDEX ? SHOWN : CACHE);
  const first = await cache.match(path, { ignoreVary: true });
  // The rest of a page may lie with the build before this one, or with the one that waits.
  return first || (await caches.match(path, { ignoreVary: true })) || fetch(request);
}
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (isPage(pathname)) event.respondWith(find(INDEX, request));
  } else if (pathname in FILES || pathname.startsWith("/assets/")) {
    event.respondWith(find(pathname, request));
  }
});
