import type { Command } from '../../lib/command'
import type { WindowState } from '../../store/window-store'

export function feedCommands(state: WindowState, focusFeed: () => void): Command[] {
  const { feed, paused, following } = state
  /** The focus goes where the eye is: Enter must not press a button left behind. */
  const inFeed = (change: () => void) => () => {
    change()
    focusFeed()
  }
  return [
    {
      id: 'next',
      group: 'Feed',
      title: 'Next capture',
      keys: ['j'],
      feedKeys: ['ArrowDown'],
      run: inFeed(() => state.moveSelection(1)),
    },
    {
      id: 'previous',
      group: 'Feed',
      title: 'Previous capture',
      keys: ['k'],
      feedKeys: ['ArrowUp'],
      run: inFeed(() => state.moveSelection(-1)),
    },
    {
      id: 'newest',
      group: 'Feed',
      title: 'Newest capture',
      feedKeys: ['Home'],
      run: () => {
        state.setScrolledAway(false)
        state.moveSelection(-Infinity)
      },
    },
    {
      id: 'oldest',
      group: 'Feed',
      title: 'Oldest capture loaded',
      feedKeys: ['End'],
      run: () => state.moveSelection(Infinity),
    },
    { id: 'focus-feed', group: 'Feed', title: 'Back to the feed', keys: ['Escape'], run: focusFeed },
    {
      id: 'follow',
      group: 'Feed',
      title: following ? 'Stop following newest' : 'Follow newest',
      keys: ['f'],
      run: inFeed(() => state.setFollowing(!following)),
    },
    {
      id: 'pause',
      group: 'Feed',
      title: paused ? `Resume the feed${feed.heldCount > 0 ? ` (${feed.heldCount} new)` : ''}` : 'Pause the feed',
      keys: ['p'],
      run: () => state.setPaused(!paused),
    },
  ]
}
