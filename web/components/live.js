// Keeps an engagement's page fresh while it is open; without this file the page is the same, only still.
const source = document.querySelector('[data-live-source]');

if (source && 'EventSource' in window) {
  const events = new EventSource(source.dataset.liveSource);
  events.addEventListener('changed', () => void refresh());
  window.addEventListener('pagehide', () => events.close());
}

/** Replaces the parts marked as live by those of the page as it is now; forms are never touched. */
async function refresh() {
  const response = await fetch(window.location.href, { credentials: 'same-origin', headers: { 'X-Kpo-Live': 'yes' } });
  // A session that has ended leads to the sign-in page.
  if (response.redirected) return window.location.reload();
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const newer = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    if (newer && !part.contains(document.activeElement)) part.replaceWith(document.adoptNode(newer));
  }
}
