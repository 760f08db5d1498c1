import { isUtf8 } from 'node:buffer'
import { InspectorError } from '../../../shared/api/failure'
import type { CaptureDetail } from '../../../shared/captures/capture'
import { decodeContent } from '../listener/decode-content'
import type { CaptureReading, Store } from '../store/store'
import type { Handlers } from './handlers'

export function captureHandlers(store: Store): Pick<Handlers, 'captures.list' | 'captures.get' | 'captures.delete'> {
  return {
    'captures.list': (page) => store.list(page),
    'captures.get': async ({ id }) => {
      const reading = await store.get(id)
      if (reading === null) {
        throw new InspectorError('not-found', `There is no capture ${id}.`, { remedy: 'It may have been deleted.' })
      }
      return captureDetail(reading)
    },
    'captures.delete': async ({ ids }) => ({ deleted: (await store.delete(ids)).length }),
  }
}

function captureDetail({ summary, capture, tookMs }: CaptureReading): CaptureDetail {
  const { request, answer, body, receivedBytes } = capture
  const { contentEncoding, text, problem } = decodeContent(request.headers, { bytes: body, size: receivedBytes })
  const encoding = isUtf8(body) ? 'utf8' : 'base64'
  return {
    summary,
    request,
    answer: { ...answer, tookMs },
    body: { encoding, data: body.toString(encoding), receivedBytes, storedBytes: body.length },
    content: { contentEncoding, text, problem },
  }
}
