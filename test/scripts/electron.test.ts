import { describe, expect, test } from 'vitest'
import { displayProblem } from '../../scripts/lib/electron.mjs'

describe('displayProblem', () => {
  test('names both variables when a Linux has neither', () => {
    expect(displayProblem('linux', { DISPLAY: '' })).toMatch(/DISPLAY.*WAYLAND_DISPLAY/)
  })

  test.each([
    ['linux', { DISPLAY: ':0' }],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }],
    ['darwin', {}],
    ['win32', {}],
  ] as const)('is content with %s and %o', (platform, env) => expect(displayProblem(platform, env)).toBeUndefined())
})
