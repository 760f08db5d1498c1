import type { FileSystem } from './files'

/** Who owns a data directory, and where that inspector can be reached. */
export interface LockContent {
  pid: number
  /** Epoch ms. */
  startedAt: number
  /** In words, for the refusal: "desktop window", "browser host". */
  host: string
  listenerUrl: string | null
  uiUrl: string | null
}

export interface DirectoryLock {
  /** Tells others where this inspector can be reached. */
  announce(urls: { listenerUrl?: string | null; uiUrl?: string | null }): Promise<void>
  release(): Promise<void>
}

/** Rejects with an InspectorError "data-directory-locked" while another inspector owns the directory. */
export declare function takeLock(
  dataDirectory: string,
  owner: { host: string; files?: FileSystem },
): Promise<DirectoryLock>

/** The running owner of the directory; null when there is none. */
export declare function readLock(dataDirectory: string): Promise<LockContent | null>
