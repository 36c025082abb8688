import type { KeyValueStorage } from '../recent/memory-storage.ts'

const KEY = 'amtsweg.name'

/** Characters of a display name; the server allows no more. */
export const NAME_MAX = 40

/** One line without surrounding or doubled spaces, at most `NAME_MAX` characters. */
export function tidyName(raw: string): string {
  return Array.from(raw.replace(/\s+/g, ' ').trim()).slice(0, NAME_MAX).join('')
}

/** The name given before in this browser, '' if none. */
export function rememberedName(storage: KeyValueStorage): string {
  return tidyName(storage.getItem(KEY) ?? '')
}

/** Remembers a name for the next board. */
export function rememberName(storage: KeyValueStorage, name: string): void {
  storage.setItem(KEY, tidyName(name))
}
