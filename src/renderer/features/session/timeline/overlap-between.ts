import type { Overlap, Timeline } from '../../../../shared/session/timeline-model'

/** When the legs of two neighbouring lanes talk together; null when they never do. @param next null after the last lane */
export function overlapBetween({ overlaps }: Timeline, label: string, next: string | null): Overlap | null {
  if (next === null) return null
  return overlaps.find(({ labels }) => labels.includes(label) && labels.includes(next)) ?? null
}
