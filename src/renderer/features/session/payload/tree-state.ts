import { ancestorsOf } from './marks'
import type { IsExpanded } from './tree-rows'

/** Small documents open whole; of larger ones only the outer levels, so that opening stays instant. */
const WHOLE_UP_TO_CHARACTERS = 64_000
const OUTER_LEVELS = 2

export interface TreeState {
  selected: string
  /** Where the user (or a jump) has decided otherwise than the default. */
  opened: ReadonlyMap<string, boolean>
}

export type TreeAction =
  | { type: 'select'; pointer: string }
  /** Selects and opens everything around it. */
  | { type: 'reveal'; pointer: string }
  | { type: 'set-open'; pointer: string; open: boolean }

export function treeReducer(state: TreeState, action: TreeAction): TreeState {
  switch (action.type) {
    case 'select':
      return { ...state, selected: action.pointer }
    case 'reveal':
      return {
        selected: action.pointer,
        opened: new Map([...state.opened, ...ancestorsOf(action.pointer).map((place) => [place, true] as const)]),
      }
    case 'set-open':
      return { ...state, opened: new Map([...state.opened, [action.pointer, action.open]]) }
  }
}

/** @param characters length of the document's text */
export function expansion(opened: TreeState['opened'], characters: number): IsExpanded {
  const levels = characters <= WHOLE_UP_TO_CHARACTERS ? Infinity : OUTER_LEVELS
  return (pointer, depth) => opened.get(pointer) ?? depth < levels
}
