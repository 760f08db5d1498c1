import { useEffect } from 'react'
import { useInspector } from '../store/hooks'

const name = 'VSS Inspector'

/** Counts in the title what arrived while the window was not in front. */
export function useUnseenTitle() {
  const { store } = useInspector()
  useEffect(() => {
    let seen = store.getState().arrivedCount
    const update = () => {
      const { arrivedCount } = store.getState()
      if (document.hasFocus()) seen = arrivedCount
      document.title = arrivedCount > seen ? `(${arrivedCount - seen}) ${name}` : name
    }
    const unsubscribe = store.subscribe(update)
    window.addEventListener('focus', update)
    return () => {
      unsubscribe()
      window.removeEventListener('focus', update)
    }
  }, [store])
}
