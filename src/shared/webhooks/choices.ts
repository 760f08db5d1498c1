/** The values published for a field. */
export interface Choices {
  known: readonly string[]
  /** Spellings found in older documentation, and what they are called today. */
  older?: Readonly<Record<string, string>>
  /** True where 8x8 adds values without notice: an unlisted one is no mistake. */
  open?: boolean
}

export type ChoiceReading = { value: string; as: 'known' | 'older-spelling' | 'other-capitalisation' | 'unknown' }

/** A reported value in its canonical spelling, or as it stands when it is none of the known ones. */
export function readChoice(reported: string, choices: Choices): ChoiceReading {
  if (choices.known.includes(reported)) return { value: reported, as: 'known' }
  const older = Object.entries(choices.older ?? {})
  const exactOlder = older.find(([spelling]) => spelling === reported)
  if (exactOlder !== undefined) return { value: exactOlder[1], as: 'older-spelling' }

  const folded = reported.toUpperCase()
  const known = choices.known.find((value) => value.toUpperCase() === folded)
  const today = known ?? older.find(([spelling]) => spelling.toUpperCase() === folded)?.[1]
  return today === undefined ? { value: reported, as: 'unknown' } : { value: today, as: 'other-capitalisation' }
}
