// The way out when the service worker does harm. Publish this file as sw.js, in place of the real one, with Cache-Control: no-cache.
// At its next visit each browser takes it in, throws away what was kept, and is without a worker from the next load on.
// The page works as before, but for opening without a network. It never touches what a person has answered.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(free()));

async function free() {
  const ours = "kompetansesti " + new URL(self.registration.scope).pathname + " ";
  for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
  await self.registration.unregister();
}
