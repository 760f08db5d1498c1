import { InspectorError } from '../../../shared/api/failure'
import type { ListenerStatus } from '../../../shared/api/status'
import { findScenario, scenarios } from '../../../shared/scenarios/catalogue'
import type { Handlers } from './handlers'

const answerWithinMs = 10_000

/** Samples take the same way as a delivery from 8x8, over HTTP, so that what they show holds for real ones. */
export function sampleHandlers(listenerStatus: () => ListenerStatus): Pick<Handlers, 'samples.list' | 'samples.send'> {
  return {
    'samples.list': () => scenarios.map(({ name, group, title, description }) => ({ name, group, title, description })),
    'samples.send': async ({ name }) => {
      const scenario = findScenario(name)
      if (scenario === null) throw new InspectorError('not-found', `There is no sample “${name}”.`)
      const listener = listenerStatus()
      if (listener.state !== 'listening') {
        throw new InspectorError('unreachable', 'The sample was not sent: the listener is not listening.', {
          remedy: 'Start the listener, then send it again.',
        })
      }
      const { body, contentType } = scenario.build({ seed: freshSeed(), now: Date.now() })
      return post(`${listener.url}/samples/${name}`, body, contentType)
    },
  }
}

async function post(url: string, body: string, contentType: string): Promise<{ status: number; body: string }> {
  try {
    const signal = AbortSignal.timeout(answerWithinMs)
    const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': contentType }, signal })
    return { status: answer.status, body: await answer.text() }
  } catch (cause) {
    throw new InspectorError('unreachable', `The sample got no answer from ${url}.`, {
      remedy: 'See whether the listener is still listening, then send it again.',
      cause,
    })
  }
}

function freshSeed(): number {
  return Math.floor(Math.random() * 2 ** 31)
}
