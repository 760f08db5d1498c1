import fs from 'node:fs/promises'

/** The file system as the store uses it. */
export type FileSystem = Pick<typeof fs, 'open' | 'rename' | 'unlink' | 'readdir' | 'mkdir'>
