import type { z } from 'zod'
import type { Contract, MethodName, Output } from '../../../shared/api/contract'

/** What a handler gets: the input after validation. */
export type ValidInput<M extends MethodName> = z.output<Contract[M]['input']>

export type Handler<M extends MethodName> = (input: ValidInput<M>) => Output<M> | Promise<Output<M>>

/** One handler for every method of the contract. */
export type Handlers = { readonly [M in MethodName]: Handler<M> }
