const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** How long ago, in as few letters as a narrow column allows: "now", "12 s", "5 min", "3 h", "2 d". Epoch ms. */
export function formatAgo(at: number, now: number): string {
  const passed = now - at
  if (passed < 2 * second) return 'now'
  if (passed < minute) return `${Math.floor(passed / second)} s`
  if (passed < hour) return `${Math.floor(passed / minute)} min`
  if (passed < day) return `${Math.floor(passed / hour)} h`
  return `${Math.floor(passed / day)} d`
}
