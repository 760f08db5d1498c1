import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openSettings } from '../../../../src/main/inspector/store/settings-repository'
import { defaultSettings } from '../../../../src/shared/settings'
import { silent, temporaryDirectory } from './support'

test('without a file the defaults are in force', async () => {
  const settings = await openSettings(await temporaryDirectory(), silent)
  expect(settings.current()).toEqual(defaultSettings)
  expect(settings.setAside).toBeNull()
})

test('a change survives a restart and leaves the rest as it was', async () => {
  const directory = await temporaryDirectory()
  const first = await openSettings(directory, silent)
  const changed = { listener: { ...defaultSettings.listener, port: 9_000 } }
  expect(await first.update({ listener: { port: 9_000 } })).toEqual(changed)
  expect((await openSettings(directory, silent)).current()).toEqual(changed)
})

test('changes made at once all count', async () => {
  const directory = await temporaryDirectory()
  const first = await openSettings(directory, silent)
  await Promise.all([first.update({ listener: { port: 9_000 } }), first.update({ listener: { host: '127.0.0.2' } })])
  const { listener } = (await openSettings(directory, silent)).current()
  expect(listener).toMatchObject({ port: 9_000, host: '127.0.0.2' })
})

test('a setting that the file does not know yet has its default', async () => {
  const directory = await temporaryDirectory()
  await writeFile(join(directory, 'settings.json'), '{"listener":{"port":9000}}')
  const settings = await openSettings(directory, silent)
  expect(settings.current()).toEqual({ listener: { ...defaultSettings.listener, port: 9_000 } })
})

test.each(['', 'not json', '[]', '{"listener":{"port":"high"}}', '{"listner":{}}'])(
  'a file that holds %j is set aside, and the defaults are in force',
  async (content) => {
    const directory = await temporaryDirectory()
    await writeFile(join(directory, 'settings.json'), content)
    const warn = vi.fn()
    const settings = await openSettings(directory, { ...silent, warn })
    expect(settings.current()).toEqual(defaultSettings)
    expect(settings.setAside?.file).toBe('settings.json.invalid')
    expect(await readFile(join(directory, 'settings.json.invalid'), 'utf8')).toBe(content)
    expect(warn).toHaveBeenCalledOnce()

    await settings.update({ listener: { port: 0 } })
    expect((await openSettings(directory, silent)).current().listener.port).toBe(0)
    expect(await readdir(directory)).toEqual(['settings.json', 'settings.json.invalid'])
  },
)

test('settings that cannot be written stay as they were', async () => {
  const directory = await temporaryDirectory()
  const settings = await openSettings(join(directory, 'gone'), silent)
  await expect(settings.update({ listener: { port: 9_000 } })).rejects.toMatchObject({
    failure: { code: 'storing-failed' },
  })
  expect(settings.current()).toEqual(defaultSettings)
})

test('a failed change leaves no litter', async () => {
  const directory = await temporaryDirectory()
  const settings = await openSettings(directory, silent)
  await mkdir(join(directory, 'settings.json', 'in the way'), { recursive: true })
  await expect(settings.update({ listener: { port: 9_000 } })).rejects.toThrow()
  expect(await readdir(directory)).toEqual(['settings.json'])
})

test('a directory in place of the file is named', async () => {
  const directory = await temporaryDirectory()
  await mkdir(join(directory, 'settings.json'))
  await expect(openSettings(directory, silent)).rejects.toThrow('settings.json is a directory, not a file')
})
