/**
 * The key in the part of the address after `#`, '' when something is there that is no key (a link cut in two, for
 * instance), `null` when nothing is there. Trailing punctuation of a mail or chat program is dropped.
 */
export function keyFromHash(hash: string): string | null {
  const raw = hash.replace(/^#/, '').replace(/(?:%3e|[\s.,;:!?)>\]"'])+$/i, '')
  if (raw === '') return null
  return /^[\w-]{16,128}$/.test(raw) ? raw : ''
}
