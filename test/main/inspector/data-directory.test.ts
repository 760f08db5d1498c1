import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dataDirectory } from '../../../src/main/inspector/data-directory'

const home = join('/home', 'ana')

it('is where each system keeps such things', () => {
  expect(dataDirectory('linux', {}, home)).toBe(join(home, '.local', 'share', 'vss-inspector'))
  expect(dataDirectory('darwin', {}, home)).toBe(join(home, 'Library', 'Application Support', 'vss-inspector'))
  expect(dataDirectory('win32', {}, home)).toBe(join(home, 'AppData', 'Local', 'vss-inspector'))
})

it('follows what the user has set', () => {
  expect(dataDirectory('linux', { XDG_DATA_HOME: '/data' }, home)).toBe(join('/data', 'vss-inspector'))
  expect(dataDirectory('win32', { LOCALAPPDATA: 'D:\\data' }, home)).toBe(join('D:\\data', 'vss-inspector'))
})

it('is the one that VSS_INSPECTOR_DATA names, on every system', () => {
  expect(dataDirectory('win32', { VSS_INSPECTOR_DATA: join(home, 'here'), LOCALAPPDATA: 'D:' }, home)).toBe(
    join(home, 'here'),
  )
})

it('ignores a relative XDG_DATA_HOME', () => {
  expect(dataDirectory('linux', { XDG_DATA_HOME: 'data' }, home)).toBe(join(home, '.local', 'share', 'vss-inspector'))
})
