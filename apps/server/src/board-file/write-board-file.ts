import { SCHEMA_VERSION } from '@amtsweg/board/schema'
import type * as Y from 'yjs'
import { boardValue, textOf } from '../boards/board-file.ts'
import { readBoard } from '../boards/board-document.ts'
import { pastBoard } from '../boards/past-board.ts'
import type { BoardHistory } from '../storage/board-history.ts'
import type { Board } from '../storage/board-registry.ts'
import type { ImageStore } from '../storage/image-store.ts'
import { BOARD_ENTRY, HISTORY_ENTRY } from './board-file-form.ts'
import { FILE_LIMITS } from './file-limits.ts'
import { takeImagesApart } from './images-apart.ts'
import { packFiles } from './zip.ts'
import type { PackedFile } from './zip.ts'

/** An earlier state that goes along. */
interface PastState {
  readonly seq: number
  readonly at: number
  readonly name: string
  readonly author: string
}

/**
 * A whole board as one file: `board.json`, its images as files of their own, and with `history` the states that the time line
 * offers, which name people. The document is read at once, before the first wait.
 */
export async function writeBoardFile(
  board: Board,
  {
    doc,
    history,
    images,
  }: {
    readonly doc: Y.Doc
    readonly history: BoardHistory | null
    readonly images: ImageStore
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const value = boardValue(board, doc)
  return packFiles(entries(value))

  async function* entries(value: ReturnType<typeof boardValue>): AsyncGenerator<PackedFile> {
    const written = new Set<string>()
    const stored = (hash: string) => images.get(board.id, hash)
    const present = await takeImagesApart(value.records, stored)
    yield entry(BOARD_ENTRY, { ...value, records: present.records })
    yield* fresh(present.images, written)
    if (history === null) return
    const states = []
    for (const state of await statesOf(board.id, history)) {
      const reading = await history.stateAt(board.id, state.seq)
      const past = reading === null ? null : await pastBoard(reading)
      if (past === null) continue
      const apart = await takeImagesApart(readBoard(past).records, stored)
      past.destroy()
      const file = `history/${state.seq}.json`
      yield entry(file, { records: apart.records, recordSchema: SCHEMA_VERSION })
      yield* fresh(apart.images, written)
      const { at, name, author } = state
      states.push({ file, at: new Date(at).toISOString(), name, author })
    }
    yield entry(HISTORY_ENTRY, { states })
  }
}

/** The named states, and of the others the latest, oldest first; one per update. */
async function statesOf(board: string, history: BoardHistory): Promise<readonly PastState[]> {
  const points = await history.points(board)
  const activities = await history.activities(board)
  const byNumber = new Map<number, PastState>()
  for (const { seq, until, authors } of activities) {
    const author = authors.length === 1 ? (authors[0]?.name ?? '') : ''
    byNumber.set(seq, { seq, at: until, name: '', author })
  }
  for (const { seq, at, name, author } of points) {
    if (name !== '') byNumber.set(seq, { seq, at, name, author })
  }
  const all = [...byNumber.values()].sort((a, b) => b.seq - a.seq)
  const named = all.filter(({ name }) => name !== '')
  const others = all.filter(({ name }) => name === '')
  const kept = [...named, ...others.slice(0, Math.max(0, FILE_LIMITS.states - named.length))]
  return kept.slice(0, FILE_LIMITS.states).sort((a, b) => a.seq - b.seq)
}

function* fresh(
  images: ReadonlyMap<string, PackedFile>,
  written: Set<string>,
): Generator<PackedFile> {
  for (const [name, image] of images) {
    if (written.has(name)) continue
    written.add(name)
    yield image
  }
}

function entry(name: string, value: unknown): PackedFile {
  return { name, data: new TextEncoder().encode(textOf(value)) }
}
