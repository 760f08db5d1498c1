/**
 * The value below which the given share of the sample lies (nearest rank).
 *
 * @param {readonly number[]} sample at least one value
 * @param {number} share 0–1
 */
export function quantile(sample, share) {
  const sorted = sample.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

/** @param {readonly number[]} sample */
export function median(sample) {
  return quantile(sample, 0.5)
}
