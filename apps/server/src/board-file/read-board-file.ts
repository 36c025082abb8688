import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Language } from '@amtsweg/journey'
import * as v from 'valibot'
import type { BoardRecord } from '../boards/board-document.ts'
import {
  BOARD_ENTRY,
  HISTORY_ENTRY,
  boardEntrySchema,
  historyEntrySchema,
  stateEntrySchema,
} from './board-file-form.ts'
import type { FileRecord } from './board-file-form.ts'
import type { StoredImage } from '../storage/image-store.ts'
import { FILE_LIMITS } from './file-limits.ts'
import { putImagesBack } from './images-apart.ts'
import { soundRecords } from './set-records.ts'
import { unpackFiles } from './zip.ts'

/** An earlier state in a file. */
interface FileState {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly name: string
  readonly author: string
  readonly records: readonly BoardRecord[]
}

/** What a board's file holds, checked. */
interface FileContent {
  readonly title: string
  readonly language: Language
  readonly records: readonly BoardRecord[]
  /** Records that cannot be shown here. */
  readonly leftOut: number
  /** Oldest first. */
  readonly states: readonly FileState[]
  /** What the records name, by hash. */
  readonly images: ReadonlyMap<string, StoredImage>
}

/** The content, or why the file is not taken. */
export type FileReading =
  | { readonly ok: true; readonly content: FileContent }
  | { readonly ok: false; readonly reason: 'no_board_file' | 'file_too_large' | 'newer_file' }

const NO_BOARD = { ok: false, reason: 'no_board_file' } as const
const TOO_LARGE = { ok: false, reason: 'file_too_large' } as const

/** Reads what `writeBoardFile` or `export.json` has written, or somebody who claims it was. */
export async function readBoardFile(bytes: Uint8Array): Promise<FileReading> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) return readEntries(new Map([[BOARD_ENTRY, bytes]]))
  const unpacked = await unpackFiles(bytes)
  if (!unpacked.ok) return unpacked.reason === 'too_large' ? TOO_LARGE : NO_BOARD
  return readEntries(unpacked.files)
}

async function readEntries(files: ReadonlyMap<string, Uint8Array>): Promise<FileReading> {
  const file = readEntry(files, { name: BOARD_ENTRY, schema: boardEntrySchema })
  if (!file.ok) return file
  const { title, language, recordSchema } = file.value
  const sound = checked(file.value.records, { files, recordSchema })
  if (!sound.ok) return sound
  const states = await readStates(files)
  if (!states.ok) return states
  const { records, leftOut } = sound
  const images = new Map([...states.images, ...sound.images])
  return { ok: true, content: { title, language, records, leftOut, images, states: states.states } }
}

/** A state that is garbled is left out: it is the board that counts. */
async function readStates(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<
  | ({ readonly ok: true } & Pick<FileContent, 'states' | 'images'>)
  | Extract<FileReading, { ok: false }>
> {
  if (!files.has(HISTORY_ENTRY)) return { ok: true, states: [], images: new Map() }
  const list = readEntry(files, { name: HISTORY_ENTRY, schema: historyEntrySchema })
  if (!list.ok) return list
  const states: FileState[] = []
  const images = new Map<string, StoredImage>()
  for (const { file, at, name, author } of list.value.states) {
    await nextTurn()
    const state = readEntry(files, { name: file, schema: stateEntrySchema })
    if (!state.ok) continue
    const { recordSchema } = state.value
    const sound = checked(state.value.records, { files, recordSchema })
    if (!sound.ok) continue
    for (const [hash, image] of sound.images) images.set(hash, image)
    states.push({ at: Date.parse(at), name, author, records: sound.records })
  }
  return { ok: true, images, states: states.sort((a, b) => a.at - b.at) }
}

function checked(
  records: readonly FileRecord[],
  { files, recordSchema }: { files: ReadonlyMap<string, Uint8Array>; recordSchema: unknown },
) {
  const back = putImagesBack(records, files)
  const sound = soundRecords(back.records, recordSchema)
  if (sound.ok) return { ...sound, images: back.images }
  return sound.reason === 'newer' ? ({ ok: false, reason: 'newer_file' } as const) : NO_BOARD
}

function readEntry<S extends v.GenericSchema>(
  files: ReadonlyMap<string, Uint8Array>,
  { name, schema }: { readonly name: string; readonly schema: S },
): { readonly ok: true; readonly value: v.InferOutput<S> } | Extract<FileReading, { ok: false }> {
  const data = files.get(name)
  if (data === undefined) return NO_BOARD
  if (data.length > FILE_LIMITS.textBytes) return TOO_LARGE
  const checkedValue = v.safeParse(schema, parseJson(data), { abortEarly: true })
  return checkedValue.success ? { ok: true, value: checkedValue.output } : NO_BOARD
}

function parseJson(data: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data))
  } catch {
    // No schema takes it, which is the answer.
    return undefined
  }
}
