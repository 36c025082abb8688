import { createBoardStore, latePart } from '@amtsweg/board'
import { SCHEMA_VERSION, checkRecord } from '@amtsweg/board/schema'
import { assembleRecord, bindStore, connectBoard, recordsOf } from '@amtsweg/sync'
import type { BoardConnection, PendingSource, Rights, StoreBinding } from '@amtsweg/sync'
import * as Y from 'yjs'
import { deleteLocalCopy } from '../recent/local-copy-name.ts'
import { storedImages } from './images/stored-images.ts'
import type { ImageUploads } from './images/image-uploads.ts'
import { closedReason } from './closed.ts'
import type { ClosedReason } from './closed.ts'
import { isNewerSchema } from './schema-age.ts'
import type { BoardStatus } from './status/save-state.ts'

type BoardStore = ReturnType<typeof createBoardStore>

/** What can be shown of the board. */
type BoardStage =
  | { readonly type: 'loading' }
  /** Stored by a newer version of this program; to be read by it only. */
  | { readonly type: 'newer' }
  | { readonly type: 'ready'; readonly store: BoardStore }

/** Everything about the open board that changes. */
export interface BoardView {
  readonly stage: BoardStage
  readonly status: BoardStatus
  readonly closed: ClosedReason | null
  /** What one may do here; `null` until the server has said so. */
  readonly rights: Rights | null
  /** '' until the document says. */
  readonly title: string
  /** Where images go, as soon as that is loaded. */
  readonly images: ImageUploads | null
}

/** A board that is open in this window: document, connection and store, from opening to closing. */
export interface LiveBoard {
  readonly id: string
  /** All that this window has, stored or not, by id, as the document has it. */
  readonly raw: () => Readonly<Record<string, unknown>>
  /** One of it as a record, or why it is none. */
  readonly record: (
    id: string,
  ) =>
    | { readonly ok: true; readonly record: object }
    | { readonly ok: false; readonly reason: string }
  readonly schema: object
  readonly awareness: BoardConnection['awareness']
  /** Something for the person at the screen, as a code of the server. */
  readonly onNotice: BoardConnection['onNotice']
  readonly cursors: BoardConnection['cursors']
  readonly view: () => BoardView
  readonly subscribe: (listener: () => void) => () => void
  /** Sends what is still held back. */
  readonly flush: () => void
  /** Whether something done here is not known to be stored. */
  readonly unsaved: () => boolean
  /** Lets go of the line, the document and the copy on this device; whatever is not stored by then is in that copy only. */
  readonly close: () => void
}

/** Milliseconds that the copy on this device may take to be read before the board is opened without waiting for it. */
const COPY_PATIENCE = 3_000

/** The canvas comes first; whoever leaves a board with images on their way has this part kept for the next time. */
const imagesPart = latePart(() => import('./images/open-images.ts'))

/** Milliseconds after which a newer schema counts. */
const DOUBT = 2_000

/** Opens board `id` at the server of this page (`origin`, http or https). */
export function openLiveBoard(id: string, origin: string): LiveBoard {
  const doc = new Y.Doc()
  let isKept = false
  const readCopy = async () => {
    try {
      const { keepLocalCopy } = await import('./local-copy.ts')
      isKept = await keepLocalCopy(id, doc)
    } catch {
      // What cannot be kept is said by the state `unkept`.
      isKept = false
    }
  }
  const copy = readCopy()
  const patience = new Promise((resolve) => {
    setTimeout(resolve, COPY_PATIENCE)
  })
  const url = origin.replace(/^http/, 'ws')
  const connection = connectBoard({
    url,
    boardId: id,
    doc,
    after: Promise.race([copy, patience]),
  })
  const listeners = new Set<() => void>()
  let binding: StoreBinding | null = null
  let dirty = false
  let open = true
  let view: BoardView = {
    stage: { type: 'loading' },
    status: connection.status(),
    closed: null,
    rights: null,
    title: '',
    images: null,
  }

  function update(change: Partial<BoardView>): void {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }

  const facts = doc.getMap('board')
  const readFacts = () => {
    const title = facts.get('title')
    update({ title: typeof title === 'string' ? title : '' })
    // Only a renewed server says so for good; what a client writes there the server puts back at once.
    if (binding !== null && isNewer()) setTimeout(leaveToNewer, DOUBT)
  }
  facts.observe(readFacts)

  const isNewer = () => isNewerSchema(facts.get('schema'), SCHEMA_VERSION)

  /** The server was renewed while this window was open: what was done is in the copy, for the new program. */
  function leaveToNewer(): void {
    if (binding === null || !isNewer()) return
    binding.dispose()
    binding = null
    update({ stage: { type: 'newer' } })
  }

  doc.on('update', (_update, _origin, _doc, transaction: Y.Transaction) => {
    if (transaction.local) dirty = true
  })

  const stopStatus = connection.onStatus((status) => {
    if (status === 'saved') dirty = false
    // Without a copy on this device what is done now is gone with the window.
    const shown = status === 'offline' && !isKept ? 'unkept' : status
    if (view.closed === null) update({ status: shown })
  })
  const stopClosed = connection.onClosed((code) => {
    const closed = closedReason(code)
    update({ status: 'closed', closed })
    if (closed === 'gone') deleteLocalCopy(id)
  })

  const stopRights = connection.onRights((rights) => update({ rights }))

  const record = (recordId: string) => {
    const assembled = assembleRecord(recordsOf(doc), recordId)
    return assembled.ok ? checkRecord(assembled.value) : assembled
  }

  const copyWithoutServer = async () => {
    await Promise.all([copy, connection.whenAlone])
    // Without a page there is nothing to show before the server has answered, and tldraw would make one of its own.
    const ids = [...recordsOf(doc).keys()]
    if (!ids.some((each) => each.startsWith('page:') && record(each).ok))
      await connection.whenSynced
  }
  const bind = async () => {
    // Roles and deletion are the server's to say, so the copy is shown only where the server says nothing.
    await Promise.race([connection.whenSynced, copyWithoutServer()])
    if (!open) return
    readFacts()
    if (isNewer()) {
      update({ stage: { type: 'newer' } })
      return
    }
    const uploads = Promise.withResolvers<ImageUploads>()
    const waiting = async (assetId: string) => (await uploads.promise).preview(assetId)
    const store = createBoardStore({ ...storedImages(id), waiting })
    binding = bindStore({ store, doc, check: checkRecord })
    connection.watchPending(binding)
    update({ stage: { type: 'ready', store } })
    imagesPart.whenThere(({ openImages }) => {
      if (!open || binding === null) return
      const images = openImages(id)
      connection.watchPending(together(binding, images))
      uploads.resolve(images)
      update({ images })
    })
  }
  void bind()

  return {
    id,
    raw: () => recordsOf(doc).toJSON(),
    record,
    schema: SCHEMA_VERSION,
    awareness: connection.awareness,
    onNotice: (listener) => connection.onNotice(listener),
    cursors: connection.cursors,
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush: () => binding?.flush(),
    unsaved: () => {
      binding?.flush()
      return (dirty && view.status !== 'saved') || (view.images?.hasPending() ?? false)
    },
    close: () => {
      if (!open) return
      open = false
      binding?.flush()
      binding?.dispose()
      binding = null
      dirty = false
      stopStatus()
      stopClosed()
      stopRights()
      facts.unobserve(readFacts)
      view.images?.close()
      connection.close()
      doc.destroy()
    },
  }
}

/** Nothing is called saved while an image is on its way. */
function together(binding: StoreBinding, images: ImageUploads): PendingSource {
  return {
    hasPending: () => binding.hasPending() || images.hasPending(),
    flush: () => binding.flush(),
    onChange(listener) {
      const stops = [binding.onChange(listener), images.onChange(listener)]
      return () => stops.forEach((stop) => stop())
    },
  }
}
