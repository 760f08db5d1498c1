import { z } from 'zod'

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** Where the window was when it was closed. */
export const windowStateSchema = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }),
  maximized: z.boolean(),
})

export type WindowState = z.infer<typeof windowStateSchema>

export const minimumSize = { width: 960, height: 600 }

const preferredSize = { width: 1280, height: 800 }

// Enough of the title bar to take hold of the window with.
const graspable = { width: 120, height: 40 }

/**
 * Where to open the window: where it was, if that is still on a display, else in the middle of the first one.
 *
 * @param workAreas the displays without task bars, the primary one first
 */
export function placeWindow(saved: WindowState | null, workAreas: readonly Rectangle[]): Rectangle {
  const primary = workAreas[0]
  if (saved !== null && workAreas.some((area) => canGrasp(saved.bounds, area))) return atLeastMinimum(saved.bounds)
  const size = saved?.bounds ?? preferredSize
  if (primary === undefined) return { x: 0, y: 0, width: size.width, height: size.height }
  const width = Math.max(minimumSize.width, Math.min(size.width, primary.width))
  const height = Math.max(minimumSize.height, Math.min(size.height, primary.height))
  return {
    x: primary.x + Math.max(0, Math.round((primary.width - width) / 2)),
    y: primary.y + Math.max(0, Math.round((primary.height - height) / 2)),
    width,
    height,
  }
}

function canGrasp(window: Rectangle, area: Rectangle): boolean {
  const visibleWidth = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const titleBarInside = window.y >= area.y && window.y + graspable.height <= area.y + area.height
  return titleBarInside && visibleWidth >= graspable.width
}

function atLeastMinimum(bounds: Rectangle): Rectangle {
  return {
    ...bounds,
    width: Math.max(minimumSize.width, bounds.width),
    height: Math.max(minimumSize.height, bounds.height),
  }
}
