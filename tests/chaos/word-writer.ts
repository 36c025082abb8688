import { connectBoard } from '@amtsweg/sync'
import type { SaveStatus } from '@amtsweg/sync'
import * as Y from 'yjs'
import { keyedSocket } from './made-board.ts'
import type { MadeBoard } from './made-board.ts'
import { until } from './until.ts'

/** Somebody who writes word after word, with the same connection as the page, and notes what the bar would say. */
export interface WordWriter {
  readonly doc: Y.Doc
  /** Words written here. */
  readonly written: ReadonlySet<string>
  /** Words of which this one was told _Gespeichert_. */
  readonly acknowledged: ReadonlySet<string>
  status(): SaveStatus
  /** What the bar has said since it was last forgotten. */
  readonly statuses: ReadonlySet<SaveStatus>
  forgetStatuses(): void
  /** Writes at random intervals, so many words at most, or until told to stop. */
  begin(words?: number): void
  stop(): void
  close(): void
}

/** Milliseconds until everybody must be told again that all is saved, on a busy machine; some 3,000 on an idle one. */
const BACK_WITHIN_MS = 120_000

/** Milliseconds between two words at most. */
const LONGEST_PAUSE = 300

/** The words of a board, in a map of its document. */
export function wordsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('board')
}

/** Opens a board for somebody called `name`, whose pauses come from `random`. */
export function wordWriter(options: {
  readonly url: string
  readonly board: MadeBoard
  readonly name: string
  readonly random: () => number
  /** Words that anybody on the board saw of others. */
  readonly seen: Set<string>
}): WordWriter {
  const { url, board, name, random, seen } = options
  const doc = new Y.Doc()
  const words = wordsOf(doc)
  const written = new Set<string>()
  const acknowledged = new Set<string>()
  const unsaved: string[] = []
  let timer: NodeJS.Timeout | undefined
  words.observe(({ keysChanged, transaction }) => {
    if (!transaction.local)
      for (const word of keysChanged) if (word.startsWith('word-')) seen.add(word)
  })
  const connection = connectBoard({
    url: url.replace(/^http/, 'ws'),
    boardId: board.id,
    doc,
    WebSocketPolyfill: keyedSocket(board.key),
    random,
  })
  const statuses = new Set<SaveStatus>()
  connection.onStatus((status) => {
    statuses.add(status)
    if (status === 'saved') for (const word of unsaved.splice(0)) acknowledged.add(word)
  })

  let left = 0
  function next(): void {
    if (left <= 0) return
    left -= 1
    timer = setTimeout(() => {
      const word = `word-${name}-${written.size}`
      written.add(word)
      unsaved.push(word)
      words.set(word, random())
      next()
    }, random() * LONGEST_PAUSE)
  }

  return {
    doc,
    written,
    acknowledged,
    status: () => connection.status(),
    statuses,
    forgetStatuses: () => statuses.clear(),
    begin: (count = Number.POSITIVE_INFINITY) => {
      clearTimeout(timer)
      left = count
      next()
    },
    stop: () => clearTimeout(timer),
    close: () => {
      clearTimeout(timer)
      connection.close()
    },
  }
}

/** Waits until each of them was told at least once from now on that all is saved. */
export function allBack(writers: readonly WordWriter[]): Promise<void> {
  const back = new Set<WordWriter>()
  const isBack = () => {
    for (const writer of writers) if (writer.status() === 'saved') back.add(writer)
    return back.size === writers.length
  }
  return until('all writers are told that all is saved', isBack, BACK_WITHIN_MS)
}

/** Whether a document has all these words. */
export function holds(doc: Y.Doc, all: ReadonlySet<string>): boolean {
  const words = wordsOf(doc)
  return [...all].every((word) => words.has(word))
}
