// Keeps every file of the site in the browser under its own hash, so that the second start needs no network and a
// new version fetches only what changed. JupyterLite's own worker follows below: it lets Python read the files.
const FILES = /*FILES*/ {};
const SHELF = "melek-digital";
const home = new URL("./", self.location.href);
const underway = new Map();

const keyOf = (path) => new URL(`${encodeURI(path)}?sha=${FILES[path]}`, home).href;

function pathOf(address) {
  const url = new URL(address);
  if (url.origin !== home.origin || !url.pathname.startsWith(home.pathname)) return null;
  const path = decodeURI(url.pathname.slice(home.pathname.length));
  const page = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return page in FILES ? page : null;
}

async function held(path) {
  const key = keyOf(path);
  const found = await caches.match(key, { cacheName: SHELF });
  if (found) return found;
  if (!underway.has(key)) underway.set(key, fetched(path, key).finally(() => underway.delete(key)));
  return (await underway.get(key)).clone();
}

async function fetched(path, key) {
  const answer = await fetch(new URL(encodeURI(path), home), { cache: "no-cache" });
  if (answer.ok) {
    // A full disk must not keep anybody from reading.
    await caches.open(SHELF).then((shelf) => shelf.put(key, answer.clone())).catch(() => {});
  }
  return answer;
}

async function tidy() {
  const wanted = new Set(Object.keys(FILES).map(keyOf));
  const shelf = await caches.open(SHELF);
  for (const request of await shelf.keys()) if (!wanted.has(request.url)) await shelf.delete(request);
}

async function fillUp() {
  for (const path of Object.keys(FILES)) await held(path).catch(() => {});
}

self.addEventListener("fetch", (event) => {
  const path = event.request.method === "GET" ? pathOf(event.request.url) : null;
  if (!path) return;
  event.stopImmediatePropagation();
  event.respondWith(held(path));
});
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("message", (event) => {
  if (event.data === "fill-up") event.waitUntil(fillUp());
  if (event.data === "take-over") takeOver();
});
// A page that is open keeps the version it began with: JupyterLite's worker would replace it in mid-lesson.
const takeOver = self.skipWaiting.bind(self);
self.skipWaiting = () => Promise.resolve();
