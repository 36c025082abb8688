/** What we use of `localStorage`. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** A storage that lives as long as the page: the fake in tests, and the fallback where the browser denies its own. */
export function memoryStorage(start: Readonly<Record<string, string>> = {}): KeyValueStorage {
  const values = new Map(Object.entries(start))
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}
