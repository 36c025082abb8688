import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { isFinal } from './close-codes.ts'
import { countingSocket } from './counting-socket.ts'
import { MESSAGE, decodeAmtsweg, encodeAmtsweg } from './messages.ts'
import { saveStatus } from './save-status.ts'
import type { SaveStatus } from './save-status.ts'

/** What `connectBoard` needs. */
export interface ConnectOptions {
  /** `ws://host` or `wss://host`, without a path. */
  readonly url: string
  readonly boardId: string
  readonly doc: Y.Doc
  /** Default: the global WebSocket. */
  readonly WebSocketPolyfill?: typeof WebSocket | undefined
}

/** An open board's line to the server. It reconnects by itself until closed for good. */
export interface BoardConnection {
  readonly awareness: Awareness
  status(): SaveStatus
  onStatus(listener: (status: SaveStatus) => void): () => void
  /** The server has closed the line for good (4400 to 4499); there are no further tries. */
  onClosed(listener: (code: number) => void): () => void
  /** Something for the person at the screen, as a code. */
  onNotice(listener: (code: string) => void): () => void
  /** Resolves when the server's document has arrived for the first time. */
  readonly whenSynced: Promise<void>
  /** Asks `hasPending` from now on, and again whenever `changed` is called. */
  watchPending(source: PendingSource): void
  close(): void
}

/** Somebody who holds changes back before they reach the document, such as a store binding. */
export interface PendingSource {
  hasPending(): boolean
  onChange(listener: () => void): () => void
}

/** Connects a document to its board. */
export function connectBoard(options: ConnectOptions): BoardConnection {
  const { url, boardId, doc, WebSocketPolyfill = WebSocket } = options
  const statusListeners = new Set<(status: SaveStatus) => void>()
  const closeListeners = new Set<(code: number) => void>()
  const noticeListeners = new Set<(code: string) => void>()
  let facts = {
    isOpen: false,
    wasOpen: false,
    isNetworkDown: false,
    isSynced: false,
    sent: 0,
    committed: 0,
    hasPending: false,
  }
  let status = saveStatus(facts)
  let pendingSource: PendingSource | null = null
  let stopPending: (() => void) | null = null

  function know(more: Partial<typeof facts>): void {
    facts = { ...facts, ...more, hasPending: pendingSource?.hasPending() ?? false }
    const next = saveStatus(facts)
    if (next === status) return
    status = next
    for (const listener of statusListeners) listener(status)
  }

  // A socket that was given up may still tell of its end when the next one is open already.
  let current: WebSocket | null = null
  const socketClass = countingSocket(WebSocketPolyfill, {
    opening: (socket) => {
      current = socket
      know({ isOpen: false, isSynced: false, sent: 0, committed: 0 })
    },
    opened: (socket) => {
      if (socket !== current) return
      socket.send(encodeAmtsweg({ type: 'subscribe' }))
      know({ isOpen: true, isNetworkDown: false })
    },
    closed: (socket, code) => {
      if (socket !== current) return
      know({ isOpen: false, isSynced: false })
      if (isFinal(code)) for (const listener of closeListeners) listener(code)
    },
    updateSent: (socket) => {
      if (socket === current) know({ sent: facts.sent + 1 })
    },
  })

  const provider = new WebsocketProvider(`${url}/api/boards/${boardId}`, 'sync', doc, {
    // The channel between tabs of one browser would pass edits around the server's roles.
    disableBc: true,
    WebSocketPolyfill: socketClass,
  })
  provider.messageHandlers[MESSAGE.amtsweg] = (_encoder, decoder) => {
    const message = decodeAmtsweg(decoder)
    if (message?.type === 'saved') know({ committed: message.count })
    if (message?.type === 'notice') for (const listener of noticeListeners) listener(message.code)
  }
  const whenSynced = new Promise<void>((resolve) => {
    provider.on('sync', (isSynced) => {
      know({ isSynced, wasOpen: facts.wasOpen || isSynced })
      if (isSynced) resolve()
    })
  })
  provider.on('status', ({ status: wire }) => {
    const { awareness } = provider
    if (wire === 'connected') {
      // The others have seen this clock leave; they listen again only to a later one.
      awareness.setLocalState(awareness.getLocalState())
    }
    if (wire === 'disconnected') {
      // And this side has seen the others leave with the clock they come back with.
      for (const id of awareness.meta.keys()) if (id !== doc.clientID) awareness.meta.delete(id)
    }
  })
  const stopNetwork = watchNetwork((isDown) => know({ isNetworkDown: isDown }))

  return {
    awareness: provider.awareness,
    status: () => status,
    onStatus: (listener) => subscribe(statusListeners, listener),
    onClosed: (listener) => subscribe(closeListeners, listener),
    onNotice: (listener) => subscribe(noticeListeners, listener),
    whenSynced,
    watchPending: (source) => {
      stopPending?.()
      pendingSource = source
      stopPending = source.onChange(() => know({}))
      know({})
    },
    close: () => {
      stopPending?.()
      stopNetwork()
      provider.destroy()
      statusListeners.clear()
      closeListeners.clear()
      noticeListeners.clear()
    },
  }
}

function subscribe<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The browser's own word on the network; in Node there is none. */
function watchNetwork(onChange: (isDown: boolean) => void): () => void {
  if (typeof window === 'undefined') return () => undefined
  const up = () => onChange(false)
  const down = () => onChange(true)
  window.addEventListener('online', up)
  window.addEventListener('offline', down)
  return () => {
    window.removeEventListener('online', up)
    window.removeEventListener('offline', down)
  }
}
