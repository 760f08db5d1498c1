import { describe, expect, it } from 'vitest'
import { belongsTo, packagedOrigin, windowOrigin } from '../../../src/main/electron/origin'

describe('the window’s origin', () => {
  it('is the app scheme, and the development server only when not packaged', () => {
    const environment = { ELECTRON_RENDERER_URL: 'http://127.0.0.1:5173/' }
    expect(windowOrigin({}, false)).toBe(packagedOrigin)
    expect(windowOrigin(environment, false)).toBe('http://127.0.0.1:5173')
    expect(windowOrigin(environment, true)).toBe(packagedOrigin)
  })

  it.each(['app://inspector/', 'app://inspector/assets/a.js?x#y'])('takes in %s', (url) => {
    expect(belongsTo(packagedOrigin, url)).toBe(true)
  })

  it.each([
    'app://other/',
    'app://inspector.evil/',
    'https://inspector/',
    'file:///etc/passwd',
    'about:blank',
    '',
    '::',
  ])('does not take in %j', (url) => {
    expect(belongsTo(packagedOrigin, url)).toBe(false)
  })
})
