import * as v from 'valibot'
import { roleSchema } from '../api/answers.ts'
import type { KeyValueStorage } from './memory-storage.ts'

const KEY = 'amtsweg.boards'

/** More would not be found again by looking; the oldest fall out. */
const RECENT_MAX = 30

/** Milliseconds after which a board that was not opened is forgotten: as long as a server keeps one that nobody uses, unless told otherwise. */
const KEPT_MS = 180 * 24 * 60 * 60 * 1000

const recentSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  title: v.string(),
  role: roleSchema,
  /** The person's number there, for the colour without network. */
  person: v.fallback(v.nullable(v.number()), null),
  /** Milliseconds since 1970. */
  openedAt: v.number(),
})

/** A board opened before in this browser. Never holds a key: the cookie opens it, and it can be removed from the list. */
export type RecentBoard = Readonly<v.InferOutput<typeof recentSchema>>

/** The boards opened before, latest first. Entries that cannot be read are left out. */
export function recentBoards(storage: KeyValueStorage): readonly RecentBoard[] {
  return parseList(storage.getItem(KEY)).flatMap((entry) => {
    const parsed = v.safeParse(recentSchema, entry)
    return parsed.success ? [parsed.output] : []
  })
}

/** Puts a board at the head of the list. Returns the ids of those that fall off its end, or were not opened for long. */
export function rememberBoard(storage: KeyValueStorage, board: RecentBoard): readonly string[] {
  const others = recentBoards(storage).filter((other) => other.id !== board.id)
  const { id, title, role, person, openedAt } = board
  const isRecent = (other: RecentBoard) => openedAt - other.openedAt < KEPT_MS
  const kept = others.filter(isRecent).slice(0, RECENT_MAX - 1)
  write(storage, [{ id, title, role, person, openedAt }, ...kept])
  return others.filter((other) => !kept.includes(other)).map((other) => other.id)
}

/** Takes a board off the list; the board itself stays where it is. */
export function forgetBoard(storage: KeyValueStorage, id: string): void {
  write(
    storage,
    recentBoards(storage).filter((board) => board.id !== id),
  )
}

function write(storage: KeyValueStorage, boards: readonly RecentBoard[]): void {
  storage.setItem(KEY, JSON.stringify(boards))
}

function parseList(text: string | null): readonly unknown[] {
  if (text === null) return []
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
