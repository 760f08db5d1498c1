import { describe, expect, it } from 'vitest'
import { minimumSize, placeWindow, type WindowState } from '../../../src/main/electron/window-bounds'

const laptop = { x: 0, y: 25, width: 1440, height: 850 }
const secondScreen = { x: 1440, y: 0, width: 1920, height: 1080 }

const saved = (x: number, y: number, width = 1100, height = 700): WindowState => ({
  bounds: { x, y, width, height },
  maximized: false,
})

describe('placing the window', () => {
  it('opens in the middle of the primary display the first time', () => {
    expect(placeWindow(null, [laptop, secondScreen])).toEqual({ x: 80, y: 50, width: 1280, height: 800 })
  })

  it('comes back to where it was, on whichever display that is', () => {
    expect(placeWindow(saved(1600, 100), [laptop, secondScreen])).toEqual(saved(1600, 100).bounds)
  })

  it('comes back to the primary display in its old size when the other one is gone', () => {
    expect(placeWindow(saved(1600, 100), [laptop])).toEqual({ x: 170, y: 100, width: 1100, height: 700 })
  })

  it.each([
    ['only a sliver of it is on a display', saved(1400, 100)],
    ['its title bar is above the display', saved(100, -20)],
    ['its title bar is below the display', saved(100, 860)],
  ])('does not come back to a place where %s', (_, state) => {
    expect(placeWindow(state, [laptop])).not.toMatchObject({ x: state.bounds.x, y: state.bounds.y })
  })

  it('is never smaller than the window can be used at', () => {
    expect(placeWindow(saved(100, 100, 300, 200), [laptop])).toMatchObject(minimumSize)
    expect(placeWindow(null, [{ x: 0, y: 0, width: 800, height: 480 }])).toEqual({ x: 0, y: 0, ...minimumSize })
  })

  it('opens even when no display is known', () => {
    expect(placeWindow(null, [])).toEqual({ x: 0, y: 0, width: 1280, height: 800 })
  })
})
