import { describe, expect, it } from 'vitest'
import { createPreferences } from '../../../src/renderer/store/preferences'

function storage(initial: string | null = null) {
  let kept = initial
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value
    },
  }
}

describe('preferences', () => {
  it('are there again after a restart', () => {
    const kept = storage()
    createPreferences(kept).getState().set({ theme: 'dark', sessionTab: 'payload', feedWidth: 420 })
    expect(createPreferences(kept).getState()).toMatchObject({
      theme: 'dark',
      sessionTab: 'payload',
      feedWidth: 420,
      timeFormat: 'relative',
    })
  })

  it('fall back one by one when they cannot be read', () => {
    const kept = storage(JSON.stringify({ theme: 'purple', timeFormat: 'utc', feedWidth: -3 }))
    expect(createPreferences(kept).getState()).toMatchObject({ theme: 'system', timeFormat: 'utc', feedWidth: 384 })
  })

  it.each(['not JSON', '"text"', 'null', '[1]'])('survive %s in the storage', (text) => {
    expect(createPreferences(storage(text)).getState().theme).toBe('system')
  })

  it('hold for this visit when the browser keeps nothing', () => {
    const refusing = {
      getItem: (): string | null => {
        throw new Error('denied')
      },
      setItem: () => {
        throw new Error('denied')
      },
    }
    const preferences = createPreferences(refusing)
    preferences.getState().set({ theme: 'light' })
    expect(preferences.getState().theme).toBe('light')
  })
})
