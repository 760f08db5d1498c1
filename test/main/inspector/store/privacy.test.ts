import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../../../../src/main/inspector/store/lock'
import { openSettings } from '../../../../src/main/inspector/store/settings-repository'
import { newCapture, openStore, silent, temporaryDirectory } from './support'

test.skipIf(process.platform === 'win32')('what is made is for this user alone', async () => {
  const directory = join(await temporaryDirectory(), 'data')
  const lock = await takeLock(directory, { host: 'desktop window' })
  const store = await openStore(directory)
  await store.append(newCapture('a'))
  await store.flush()
  await (await openSettings(directory, silent)).update({ listener: { port: 0 } })
  await lock.announce({ uiUrl: null })
  const modes: Record<string, string> = {}
  for (const name of await readdir(directory, { recursive: true })) {
    modes[name] = ((await stat(join(directory, name))).mode & 0o777).toString(8)
  }
  expect(modes).toEqual({
    captures: '700',
    'captures/index': '700',
    'captures/index/journal-000001.ndjson': '600',
    'captures/journal-000001.ndjson': '600',
    'lock.json': '600',
    'settings.json': '600',
  })
  expect(((await stat(directory)).mode & 0o777).toString(8)).toBe('700')
  await lock.release()
})
