import { type Extension, type Range, RangeSet, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { TextRange } from '../../../../shared/json/walk'

export interface CodeMarks {
  /** Offsets, in order. */
  matches: readonly number[]
  matchLength: number
  current: TextRange | null
  selected: TextRange | null
}

export const setCodeMarks = StateEffect.define<CodeMarks>()

const noMarks: CodeMarks = { matches: [], matchLength: 0, current: null, selected: null }

const marksField = StateField.define<CodeMarks>({
  create: () => noMarks,
  update: (marks, transaction) => transaction.effects.find((effect) => effect.is(setCodeMarks))?.value ?? marks,
})

const match = Decoration.mark({ class: 'match' })
const current = Decoration.mark({ class: 'current' })
const selected = Decoration.mark({ class: 'selected' })
const faulty = Decoration.mark({ class: 'fault' })

/** Marks what the search found, what the tree has selected, and where the text stops being JSON. */
export function codeMarks(fault: number | null): Extension {
  const plugin = ViewPlugin.define(
    (view) => ({
      decorations: decorate(view, fault),
      update(update: ViewUpdate) {
        const changed = update.startState.field(marksField) !== update.state.field(marksField)
        if (changed || update.viewportChanged) this.decorations = decorate(update.view, fault)
      },
    }),
    { decorations: (value) => value.decorations },
  )
  return [marksField, plugin]
}

/** Only what is in view is decorated, however much was found. */
function decorate(view: EditorView, fault: number | null): DecorationSet {
  const marks = view.state.field(marksField)
  const length = view.state.doc.length
  const ranges: Range<Decoration>[] = []
  const add = (decoration: Decoration, offset: number, size: number) => {
    const end = Math.min(offset + size, length)
    if (offset < end) ranges.push(decoration.range(offset, end))
  }
  for (const { from, to } of view.visibleRanges) {
    for (let index = firstFrom(marks.matches, from - marks.matchLength); index < marks.matches.length; index += 1) {
      const offset = marks.matches[index]
      if (offset === undefined || offset > to) break
      add(match, offset, marks.matchLength)
    }
  }
  if (marks.selected !== null) add(selected, marks.selected.offset, marks.selected.length)
  if (marks.current !== null) add(current, marks.current.offset, marks.current.length)
  // A text that ends too early has its fault behind its last character.
  if (fault !== null) add(faulty, Math.min(fault, length - 1), 1)
  return RangeSet.of(ranges, true)
}

/** The index of the first offset that is not below the bound, in an ordered list. */
export function firstFrom(offsets: readonly number[], bound: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? Infinity) < bound) low = middle + 1
    else high = middle
  }
  return low
}
