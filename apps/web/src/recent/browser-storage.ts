import { memoryStorage } from './memory-storage.ts'
import type { KeyValueStorage } from './memory-storage.ts'

/**
 * The browser's storage, or one that lasts as long as the page where the browser denies it (blocked cookies, full
 * disk): remembering is a comfort, and its failure must not keep anyone from a board.
 */
export const browserStorage: KeyValueStorage = openStorage()

function openStorage(): KeyValueStorage {
  const probe = 'amtsweg.probe'
  try {
    window.localStorage.setItem(probe, '1')
    window.localStorage.removeItem(probe)
    return window.localStorage
  } catch {
    return memoryStorage()
  }
}
