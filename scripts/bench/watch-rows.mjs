/// <reference lib="dom" />
// These run in the page: Playwright carries each over as text, so they know nothing but their arguments and the window.

/** @typedef {Window & { nextNewRowPainted: () => Promise<number> }} WatchingWindow */

/** Notes for every new row of the feed when the frame that shows it was painted. */
export function watchNewRows() {
  const rowIds = () =>
    [...document.querySelectorAll('[data-capture-id]')].map((row) => row.getAttribute('data-capture-id'))
  const known = new Set(rowIds())
  /** @type {number[]} */
  const painted = []
  let wake = () => {}

  function notePainted() {
    // The first task after the frame: by then it is painted.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      painted.push(performance.timeOrigin + performance.now())
      wake()
    }
    port2.postMessage(null)
  }
  new MutationObserver(() => {
    for (const id of rowIds()) {
      if (known.has(id)) continue
      known.add(id)
      requestAnimationFrame(notePainted)
    }
  }).observe(document.body, { childList: true, subtree: true })

  const page = /** @type {WatchingWindow} */ (/** @type {unknown} */ (window))
  page.nextNewRowPainted = async () => {
    for (;;) {
      const at = painted.shift()
      if (at !== undefined) return at
      await new Promise((resolve) => (wake = () => resolve(undefined)))
    }
  }
}

/** When the next row was painted: epoch ms by the page's clock. Waits for it when it is still to come. */
export function nextNewRowPainted() {
  return /** @type {WatchingWindow} */ (/** @type {unknown} */ (window)).nextNewRowPainted()
}
