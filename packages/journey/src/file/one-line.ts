/** A text as one line without control characters, for formats that know no other. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF\s]+/gu, ' ').trim()
}
