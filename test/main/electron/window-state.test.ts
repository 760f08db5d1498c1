import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadWindowState, saveWindowState } from '../../../src/main/electron/window-state'

const state = { bounds: { x: -5, y: 20, width: 1000, height: 700 }, maximized: true }

describe('the remembered place of the window', () => {
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'vss-window-'))
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  it('is what was saved', () => {
    const file = join(directory, 'window.json')
    saveWindowState(file, state)
    expect(loadWindowState(file)).toEqual(state)
  })

  it.each(['', '{', 'null', '{"bounds":{"x":"left"}}'])('is nothing when the file holds %j', (text) => {
    const file = join(directory, 'window.json')
    writeFileSync(file, text)
    expect(loadWindowState(file)).toBeNull()
  })

  it('is nothing when there is no file, and saving into a missing directory stops nobody', () => {
    const file = join(directory, 'missing', 'window.json')
    saveWindowState(file, state)
    expect(loadWindowState(file)).toBeNull()
  })
})
