import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { dataDirectory } from '../../../src/main/inspector/data-directory'

const home = join('/', 'home', 'me')

it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
  ['linux', {}, join(home, '.local', 'share', 'vss-inspector')],
  ['linux', { XDG_DATA_HOME: '/srv/data' }, join('/', 'srv', 'data', 'vss-inspector')],
  ['linux', { XDG_DATA_HOME: 'relative' }, join(home, '.local', 'share', 'vss-inspector')],
  ['darwin', { XDG_DATA_HOME: '/srv/data' }, join(home, 'Library', 'Application Support', 'vss-inspector')],
  ['win32', { APPDATA: join(home, 'Roaming') }, join(home, 'Roaming', 'vss-inspector')],
  ['win32', {}, join(home, 'AppData', 'Roaming', 'vss-inspector')],
])('on %s with %j', (platform, env, expected) => {
  expect(dataDirectory(platform, env, home)).toBe(expected)
})

it.each(['linux', 'darwin', 'win32'] as const)('is where VSS_INSPECTOR_DATA says, on %s', (platform) => {
  expect(dataDirectory(platform, { VSS_INSPECTOR_DATA: 'mine' }, home)).toBe(resolve('mine'))
  expect(dataDirectory(platform, { VSS_INSPECTOR_DATA: '' }, home)).toBe(dataDirectory(platform, {}, home))
})
