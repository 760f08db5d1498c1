/** Runs what it is given one after the other, in the order of the calls; a failure does not hold up the next. */
export function createOneAtATime() {
  let last: Promise<unknown> = Promise.resolve()

  return function oneAtATime<T>(change: () => Promise<T>): Promise<T> {
    const result = last.then(change)
    last = result.catch(() => undefined)
    return result
  }
}
