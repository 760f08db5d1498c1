/**
 * What to give Node as `--import` for a process in which it is always the same moment.
 *
 * @param {number} at epoch ms
 */
export function frozenClock(at) {
  const source = `
    const RunningDate = Date
    globalThis.Date = class extends RunningDate {
      constructor(...given) {
        if (given.length === 0) super(${at})
        else super(...given)
      }
      static now() {
        return ${at}
      }
    }`
  return `data:text/javascript,${encodeURIComponent(source)}`
}
