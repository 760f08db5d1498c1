/** Lets a line break neither inside a phone number ("+65 3158 9338") nor before a unit ("14 s"). */
export function keepTogether(sentence: string): string {
  return sentence.replaceAll(/(?<=\d) (?=\d|(?:s|min|h|d)\b)/g, '\u00a0')
}
