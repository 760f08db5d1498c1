import { defaultSettings } from '../settings'
import { isoInstant } from '../words/instant'
import { answeredTransfer, menuThenTransfer } from './calls'
import { editedLegs, filler, renameFields, withPayload, without } from './damage'
import type { Scenario } from './scenario'
import { type JsonObject, type SessionBody, writeSession } from './session-body'
import { scenario, type Headline, type Stage } from './stage'

const yearMs = 365 * 86_400_000
const sizeCap = defaultSettings.listener.bodyCapBytes
const margin = 64 * 1_024

/** What a receiver has to survive. Most start from a valid bridged session and break it in one way. */
export const brokenScenarios: readonly Scenario[] = [
  broken(
    { name: 'not-json', title: 'Not JSON', description: 'The text ends in the middle, as after a lost connection.' },
    (stage) => {
      const text = JSON.stringify(bridged(stage), null, 2)
      return text.slice(0, Math.floor(text.length / 2))
    },
  ),
  broken({ name: 'empty', title: 'Empty body', description: 'A request without a single byte of body.' }, () => ''),
  broken(
    { name: 'not-a-webhook', title: 'Some other JSON', description: 'Valid JSON that is none of the voice webhooks.' },
    ({ endAt }) => ({ service: 'billing', event: 'invoice.paid', at: isoInstant(endAt) }),
  ),
  broken(
    { name: 'wrong-types', title: 'Wrong types', description: 'Numbers as text, text as numbers, objects as lists.' },
    (stage) => {
      const body = bridged(stage)
      const details = editedLegs(body, (leg) => ({
        ...leg,
        source: Number(leg.source),
        callDuration: String(leg.callDuration),
        callQuality: ['4.5', 0, '20'],
      }))
      const damaged = withPayload(body, { subAccountId: 8080, startTime: stage.endAt, callCount: 'two', details })
      return { ...damaged, version: '5' }
    },
  ),
  broken(
    { name: 'missing-fields', title: 'Missing fields', description: 'Ids, statuses, times and numbers are left out.' },
    (stage) => {
      const body = bridged(stage)
      const details = editedLegs(body, (leg) => without(leg, ['callId', 'callStatus', 'destination']))
      return { ...body, payload: { ...without(body.payload, ['sessionId', 'endTime', 'callCount']), details } }
    },
  ),
  broken(
    {
      name: 'other-capitalisation',
      title: 'Other capitalisation',
      description: 'Every field name begins with a capital letter.',
    },
    (stage) => renameFields(bridged(stage), (name) => name.charAt(0).toUpperCase() + name.slice(1)),
  ),
  broken(
    { name: 'null-strings', title: '"null" as text', description: 'Optional values are the text "null".' },
    (stage) => {
      const body = bridged(stage)
      const details = editedLegs(body, (leg) => ({
        ...leg,
        [leg.callDirection === 'INBOUND' ? 'destinationRefId' : 'sourceRefId']: 'null',
        callQuality: 'null',
      }))
      return withPayload(body, { clientRequestId: 'null', errorDetails: 'null', details })
    },
  ),
  broken(
    {
      name: 'legs-far-outside-session',
      title: 'Legs far outside the session',
      description: 'The legs lie a year before their session.',
    },
    (stage) => {
      const yearBefore: Stage = { ...stage, endAt: stage.endAt - yearMs }
      const body = bridged(stage)
      return withPayload(body, { details: bridged(yearBefore).payload.details })
    },
  ),
  broken(
    {
      name: 'times-out-of-order',
      title: 'Times out of order',
      description: 'Each leg ends before it begins.',
    },
    (stage) => {
      const body = bridged(stage)
      const details = editedLegs(body, (leg) => ({
        ...leg,
        initiatedTimestamp: leg.disconnectedTimestamp,
        disconnectedTimestamp: leg.initiatedTimestamp,
      }))
      return withPayload(body, { details })
    },
  ),
  broken(
    {
      name: 'unknown-everything',
      title: 'Unknown everything',
      description: 'A schema version, statuses, an action, an error code and fields that nobody has published.',
    },
    (stage) => {
      const body = bridged(stage)
      const details = editedLegs(body, (leg) => ({
        ...leg,
        callDirection: 'SIDEWAYS',
        callType: 'CARRIER_PIGEON',
        callStatus: 'EVAPORATED',
        hologram: true,
      }))
      const damaged = withPayload(body, {
        sessionStatus: 'TELEPORTED',
        lastAction: 'BEAM_UP',
        errorDetails: { errorMsg: 'Something new has occurred', errorCode: -2999 },
        region: { zone: 'unpublished' },
        details,
      })
      return { ...damaged, version: 99, tenant: 'unpublished' }
    },
  ),
  broken(
    { name: 'huge', title: 'Huge', description: 'A session with a large unknown field, just under the size cap.' },
    (stage) => withPayload(bridged(stage), { notes: filler(sizeCap - margin) }),
  ),
  broken(
    { name: 'too-large', title: 'Too large', description: 'A body over the size cap, to be refused with 413.' },
    (stage) => withPayload(bridged(stage), { notes: filler(sizeCap + margin) }),
  ),
]

function broken(headline: Omit<Headline, 'group'>, play: (stage: Stage) => JsonObject | string): Scenario {
  return scenario({ ...headline, group: 'broken' }, play)
}

function bridged(stage: Stage): SessionBody {
  const legs = menuThenTransfer(stage, answeredTransfer(stage))
  return writeSession({ status: 'COMPLETED', lastAction: 'MAKE_CALL', legs }, stage)
}
