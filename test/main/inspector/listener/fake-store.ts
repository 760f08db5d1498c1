import type { NewCapture } from '../../../../src/main/inspector/store/capture-record'
import type { Store } from '../../../../src/main/inspector/store/store'

/** Keeps what it is given, when the test lets it. */
export class FakeStore implements Pick<Store, 'append' | 'noteAnswered'> {
  readonly captures: NewCapture[] = []
  readonly answered = new Map<string, number>()
  /** What every append waits for. */
  disk: Promise<void> = Promise.resolve()

  append = async (capture: NewCapture) => {
    await this.disk
    this.captures.push(capture)
    return { id: capture.id ?? '', arrival: this.captures.length }
  }

  noteAnswered = (id: string, tookMs: number) => void this.answered.set(id, tookMs)

  get only(): NewCapture {
    const [capture] = this.captures
    if (capture === undefined || this.captures.length > 1) throw new Error(`${this.captures.length} captures`)
    return capture
  }
}
