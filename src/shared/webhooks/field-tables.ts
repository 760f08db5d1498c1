import { eventTypeByKind, type WebhookKind } from './envelope'
import { choice, type FieldTable, object, optional, text } from './schema'
import { vcaFields } from './vca'
import { vcsFields } from './vcs'
import { vnuFields } from './vnu'
import { vruFields } from './vru'
import { vssFields } from './vss'

const knownVersions = [5]

export const payloadTables: Readonly<Record<WebhookKind, FieldTable>> = {
  vss: vssFields,
  vca: vcaFields,
  vcs: vcsFields,
  vru: vruFields,
  vnu: vnuFields,
}

/** A whole body of each kind: the envelope, and the payload in it. */
export const envelopeTables: Readonly<Record<WebhookKind, FieldTable>> = {
  vss: envelopeTable('vss'),
  vca: envelopeTable('vca'),
  vcs: envelopeTable('vcs'),
  vru: envelopeTable('vru'),
  vnu: envelopeTable('vnu'),
}

function envelopeTable(kind: WebhookKind): FieldTable {
  return {
    namespace: choice({ known: ['VOICE'] }),
    eventType: choice({ known: [eventTypeByKind[kind]] }),
    description: text,
    version: optional({ type: 'version', known: knownVersions }),
    payload: object(payloadTables[kind]),
  }
}
