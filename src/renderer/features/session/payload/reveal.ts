/** A place in the payload that somebody asked to see. */
export interface Reveal {
  captureId: string
  pointer: string
}
