/** The same for every command, so that scripts can rely on them. */
export const exitCodes = { done: 0, failed: 1, wrongUsage: 2 } as const
