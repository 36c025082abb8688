/** Milliseconds after which the files are named that a board has loaded: first, and once more for what is loaded late. */
const NAMED_AFTER = [4_000, 20_000]

/** Sees to it that a board that was opened opens again without network. Where the browser has no such thing, nothing happens. */
export async function keepPages(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/service-worker.js')
    const { active } = await navigator.serviceWorker.ready
    for (const wait of NAMED_AFTER) {
      // Only this page's own worker hears it.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      setTimeout(() => active?.postMessage(loadedFiles()), wait)
    }
  } catch {
    // Private windows may refuse it; the board works as long as its window is open.
  }
}

/** Paths of what this page has loaded from its own server; the calls of the interface are left to the worker to leave out. */
function loadedFiles(): readonly string[] {
  const { origin } = window.location
  const urls = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const paths = urls.filter((url) => url.origin === origin).map((url) => url.pathname)
  return [...new Set(paths)]
}
