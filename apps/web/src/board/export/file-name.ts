/** Characters of the title kept in a file name; whole paths end at 260 on Windows. */
const TITLE_MAX = 80

/**
 * A file name from a title and a day: `Bauantrag-Muster_2026-11-23.png`. Letters of every script stay, composed (NFC),
 * because macOS would decompose umlauts; everything else becomes a hyphen, so that no file system objects.
 */
export function fileName(title: string, day: Date, extension: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const slug = Array.from(words.join('-')).slice(0, TITLE_MAX).join('').replace(/-+$/, '')
  return `${slug || 'Amtsweg'}_${isoDay(day)}.${extension}`
}

/** The day where the person is, not in Greenwich. */
function isoDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
