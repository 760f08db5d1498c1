/** A place in the payload that somebody asked to see; the count tells a repeated request from the one before. */
export interface Reveal {
  captureId: string
  pointer: string
  request: number
}
