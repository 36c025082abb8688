/** Characters of the title kept in a file name; whole paths end at 260 on Windows. */
const TITLE_MAX = 80

/**
 * A file name from a title and a day: `Bauantrag-Muster_2026-11-23.png`. Letters of every script stay, composed (NFC),
 * because macOS would decompose umlauts; everything else becomes a hyphen, so that no file system objects. A `word` of
 * ours stands behind the title: `Bauantrag-Muster-Bericht_2026-11-23.pdf`.
 */
export function fileName(title: string, day: Date, extension: string, word?: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const slug = Array.from(words.join('-')).slice(0, TITLE_MAX).join('').replace(/-+$/, '')
  const parts = [slug || 'Amtsweg', word].filter((part) => part !== undefined)
  return `${parts.join('-')}_${isoDay(day)}.${extension}`
}

/** The day where the person is, not in Greenwich. */
function isoDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
