import type { FastifyBaseLogger } from 'fastify'
import { contract, type MethodName, type Output } from '../../../shared/api/contract'
import { failureOf, InspectorError } from '../../../shared/api/failure'
import { describeIssues } from '../../../shared/api/issues'
import type { CallOutcome } from '../../../shared/api/transport'
import type { Handlers, ValidInput } from './handlers'

export type Dispatch = (method: string, input: unknown) => Promise<CallOutcome>

/** The one way in, for every transport: validates what comes and what goes, and turns whatever is thrown into a failure. */
export function createDispatch(handlers: Handlers, logger: FastifyBaseLogger): Dispatch {
  async function run<M extends MethodName>(method: M, input: unknown): Promise<Output<M>> {
    const read = contract[method].input.safeParse(input)
    if (!read.success) {
      throw new InspectorError('invalid-input', `${method} cannot work with this input: ${describeIssues(read.error)}.`)
    }
    const answer = contract[method].output.safeParse(await handlers[method](read.data as ValidInput<M>))
    if (!answer.success) throw new Error(`the answer is not as agreed: ${describeIssues(answer.error)}`)
    return answer.data as Output<M>
  }

  return async (method, input) => {
    if (!isMethod(method)) {
      return refuse(new InspectorError('unknown-method', `There is no method “${method}”.`), method)
    }
    try {
      return { ok: true, value: await run(method, input) }
    } catch (error) {
      if (!(error instanceof InspectorError)) logger.error({ err: error, method }, 'a call failed')
      return refuse(error, method)
    }
  }
}

function refuse(error: unknown, method: string): CallOutcome {
  return { ok: false, failure: failureOf(error, `${method} failed because of a defect in the inspector.`) }
}

function isMethod(method: string): method is MethodName {
  return Object.hasOwn(contract, method)
}
