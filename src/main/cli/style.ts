import { styleText } from 'node:util'

type Format = Parameters<typeof styleText>[0]

export type Style = (format: Format, text: string) => string

/** Colours when they are wanted, the bare text otherwise. */
export function createStyle(colour: boolean): Style {
  // Whether the stream takes colours was decided by whoever made the terminal.
  return (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text)
}

/**
 * A text that came from outside, fit for a terminal: control characters and invisible ones are written out, so that a
 * webhook can neither move the cursor nor hide a part of itself.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `\\u{${code.toString(16)}}`
  })
}
