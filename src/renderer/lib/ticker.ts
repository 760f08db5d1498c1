/** The time of day for showing "12 s ago": moves once per second, and only while somebody looks. */
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const watchers = new Set<() => void>()

export function currentSecond(): number {
  return now
}

export function watchSeconds(watcher: () => void): () => void {
  watchers.add(watcher)
  timer ??= setInterval(tick, 1_000)
  return () => {
    watchers.delete(watcher)
    if (watchers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function tick() {
  now = Date.now()
  for (const watcher of watchers) watcher()
}
