import { describe, expect, test } from 'vitest'
import { findBrowser, installedBrowsers } from '../support/browser.mjs'

describe('findBrowser', () => {
  test('takes the browser that VSS_BROWSER names', async () => {
    const browser = await findBrowser({ VSS_BROWSER: process.execPath, HOME: '/home/me', UNSET: undefined })
    expect(browser).toEqual({
      executablePath: process.execPath,
      args: [],
      env: { VSS_BROWSER: process.execPath, HOME: '/home/me' },
    })
  })

  test('says so when VSS_BROWSER names no file', async () => {
    await expect(findBrowser({ VSS_BROWSER: '/nowhere/chrome' })).rejects.toThrow('/nowhere/chrome')
  })
})

describe('installedBrowsers', () => {
  test('follows PATH on Linux, Chrome first', () => {
    expect(installedBrowsers('linux', { PATH: '/usr/bin:.:/snap/bin' }).slice(0, 2)).toEqual([
      '/usr/bin/google-chrome',
      '/snap/bin/google-chrome',
    ])
  })

  test('knows the applications of macOS', () => {
    expect(installedBrowsers('darwin', { HOME: '/Users/me' })[0]).toBe(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
  })

  test('ends with Edge on Windows, which every Windows has', () => {
    expect(installedBrowsers('win32', { ProgramFiles: 'C:/Program Files' }).at(-1)).toMatch(/msedge\.exe$/)
  })
})
