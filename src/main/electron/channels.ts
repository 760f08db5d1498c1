// Apart from the contract's schemas, so that the preload does not drag zod along.
export const callChannel = 'inspector:call'
export const eventChannel = 'inspector:event'
