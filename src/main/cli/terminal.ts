/** What a command may use of the process it runs in. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** All of standard input. */
  readInput(): Promise<Uint8Array>
  /** Whether the reader sees colours. */
  colour: boolean
  openInBrowser(url: string): Promise<void>
  /** From now on, asking the process to end (Ctrl+C and the like) does no more than abort this signal. */
  catchStop(): AbortSignal
  /** The built window. */
  rendererDirectory: string
}
