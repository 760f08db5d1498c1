import { afterEach, expect, it } from 'vitest'
import { createInspectorClient } from '../../src/shared/api/client'
import { StreamRecorder } from '../support/stream-recorder'
import { postWebhook, temporaryInspectors } from '../support/temporary-inspector'
import { http } from './http-harness'

// Not for the desktop: its window and its core live and die together.

const { start, cleanUp } = temporaryInspectors()
afterEach(cleanUp)

it('begins anew with a snapshot when the core behind the address is another run', async () => {
  const inspector = await start()
  const connection = await http.connect(inspector)
  const recorder = new StreamRecorder(createInspectorClient(connection.transport))
  await expect.poll(() => recorder.states).toEqual(['connecting', 'live'])
  for (let count = 0; count < 3; count += 1) await postWebhook(inspector, '{}')
  await expect.poll(() => recorder.arrivals).toEqual([1, 2, 3])

  const next = await start()
  await postWebhook(next, '{}')
  await connection.replaceCore(next)
  await expect.poll(() => recorder.snapshots, { timeout: 5_000 }).toBe(2)
  await postWebhook(next, '{}')
  await expect.poll(() => recorder.arrivals).toEqual([1, 2])
  expect(recorder.states).toEqual(['connecting', 'live', 'reconnecting', 'live'])

  recorder.stop()
  await connection.close()
})
