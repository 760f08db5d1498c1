/** One file of the journal. */
export interface Segment {
  readonly number: number
  /** 1, and one more each time the segment is rewritten; the older file goes away. A name never gets other content. */
  readonly generation: number
  /** Also the name of its index, in the index directory. */
  readonly file: string
  /** Bytes of sound lines; what may stand behind them is not part of the journal. */
  size: number
  /** Bytes of captures that have been deleted. */
  deadBytes: number
}

const fileName = /^journal-(\d{6,})(?:\.(\d+))?\.ndjson$/

export function makeSegment(number: number, generation: number, size: number): Segment {
  const suffix = generation === 1 ? '' : `.${generation}`
  return {
    number,
    generation,
    file: `journal-${String(number).padStart(6, '0')}${suffix}.ndjson`,
    size,
    deadBytes: 0,
  }
}

/** The segment that is to take the place of this one. */
export function successorOf({ number, generation }: Segment): Segment {
  return makeSegment(number, generation + 1, 0)
}

/** The segment a file name stands for, its size not yet known; null for any other file. */
export function segmentOf(name: string): Segment | null {
  const match = fileName.exec(name)
  return match === null ? null : makeSegment(Number(match[1]), Number(match[2] ?? 1), 0)
}

/** Where a line stands. */
export interface Place {
  segment: Segment
  offset: number
  length: number
}
