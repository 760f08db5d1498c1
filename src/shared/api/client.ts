import { contract, type Input, type MethodName, type Output } from './contract'
import { followEvents, type StreamHandlers } from './event-stream'
import { InspectorError } from './failure'
import { describeIssues } from './issues'
import type { Transport } from './transport'

/** The window's and any other consumer's way to the core, whatever carries it. */
export interface InspectorClient {
  /**
   * One contract method; the answer is validated.
   *
   * @throws InspectorError for every refusal, and for a core that cannot be reached ("unreachable", "unauthorised").
   */
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** Follows the event stream until the returned function is called. */
  start(handlers: StreamHandlers): () => void
}

/** Makes the typed client over any transport. Nothing is sent before the first `call` or `start`. */
export function createInspectorClient(transport: Transport): InspectorClient {
  const call: InspectorClient['call'] = async (method, input) => {
    const outcome = await transport.call(method, input)
    if (!outcome.ok) throw InspectorError.from(outcome.failure)
    return readOutput(method, outcome.value)
  }
  return { call, start: (handlers) => followEvents(transport, call, handlers) }
}

function readOutput<M extends MethodName>(method: M, value: unknown): Output<M> {
  const read = contract[method].output.safeParse(value)
  if (!read.success) {
    throw new InspectorError('internal', `The answer to ${method} is not as agreed: ${describeIssues(read.error)}.`, {
      remedy: 'Reload the window. If it happens again, the window and the inspector are of different versions.',
    })
  }
  return read.data as Output<M>
}
