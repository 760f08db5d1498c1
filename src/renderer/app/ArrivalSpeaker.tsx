import { useEffect, useState } from 'react'
import { useInspector } from '../store/hooks'
import type { WindowStore } from '../store/window-store'

/** A screen reader is told at most this often; what arrives in between is summed up. */
const everyMs = 3_000

/** Tells a screen reader what arrived, without taking the word from it. */
export function ArrivalSpeaker() {
  const { store } = useInspector()
  const [words, setWords] = useState('')
  useEffect(() => watchArrivals(store, everyMs, setWords), [store])
  return (
    <div role="status" className="visually-hidden">
      {words}
    </div>
  )
}

function watchArrivals(store: WindowStore, quietMs: number, say: (words: string) => void): () => void {
  let told = store.getState().arrivedCount
  let timer: ReturnType<typeof setTimeout> | null = null

  const tell = () => {
    const { arrivedCount, feed } = store.getState()
    const fresh = arrivedCount - told
    if (fresh === 0) return
    told = arrivedCount
    const newest = feed.held[0] ?? feed.shown[0]
    say(fresh === 1 ? `New capture: ${newest?.verdict ?? ''}` : `${fresh} new captures`)
    timer = setTimeout(() => {
      timer = null
      tell()
    }, quietMs)
  }
  const unsubscribe = store.subscribe(() => {
    if (timer === null) tell()
  })
  return () => {
    unsubscribe()
    if (timer !== null) clearTimeout(timer)
  }
}
