import { ancestorsOf } from './marks'
import type { IsExpanded } from './tree-rows'

/** Small documents open whole; of larger ones only what is neither deep nor long, so that opening stays instant. */
const WHOLE_UP_TO_CHARACTERS = 64_000
const LEVELS_OF_LARGE = 4
const LONGEST_OF_LARGE = 50

export interface TreeState {
  selected: string
  /** The selection came from elsewhere (a finding, a search): show it with its surroundings. */
  jumped: boolean
  /** Where the user (or a jump) has decided otherwise than the default. */
  opened: ReadonlyMap<string, boolean>
}

export const noTreeState: TreeState = { selected: '', jumped: false, opened: new Map() }

export type TreeAction =
  | { type: 'select'; pointer: string }
  /** Selects and opens everything around it. */
  | { type: 'reveal'; pointer: string }
  | { type: 'set-open'; pointer: string; open: boolean }

export function treeReducer(state: TreeState, action: TreeAction): TreeState {
  switch (action.type) {
    case 'select':
      return { ...state, selected: action.pointer, jumped: false }
    case 'reveal':
      return {
        selected: action.pointer,
        jumped: true,
        opened: new Map([...state.opened, ...ancestorsOf(action.pointer).map((place) => [place, true] as const)]),
      }
    case 'set-open':
      return { ...state, opened: new Map([...state.opened, [action.pointer, action.open]]) }
  }
}

/** @param characters length of the document's text */
export function expansion(opened: TreeState['opened'], characters: number): IsExpanded {
  const isLarge = characters > WHOLE_UP_TO_CHARACTERS
  return (pointer, depth, size) =>
    opened.get(pointer) ?? (!isLarge || (depth < LEVELS_OF_LARGE && size <= LONGEST_OF_LARGE))
}
