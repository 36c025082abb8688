import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { isFinal } from './close-codes.ts'
import { countingSocket } from './counting-socket.ts'
import { MESSAGE, answersStep1, decodeAmtsweg, encodeAmtsweg } from './messages.ts'
import type { Rights } from './roles.ts'
import { saveStatus } from './save-status.ts'
import type { CursorMove } from './messages.ts'
import type { SaveStatus } from './save-status.ts'

/** What `connectBoard` needs. */
export interface ConnectOptions {
  /** `ws://host` or `wss://host`, without a path. */
  readonly url: string
  readonly boardId: string
  readonly doc: Y.Doc
  /** Default: the global WebSocket. */
  readonly WebSocketPolyfill?: typeof WebSocket | undefined
  /** The line is opened when this is over; at once without it. For a document that is read from this device first. */
  readonly after?: Promise<unknown> | undefined
  /** From 0 to below 1; spreads the tries of many clients. Default: `Math.random`. */
  readonly random?: (() => number) | undefined
}

/** An open board's line to the server. It reconnects by itself until closed for good. */
export interface BoardConnection {
  readonly awareness: Awareness
  /** Cursors travel by themselves, in a few bytes: most of what people are seen to do is moving them. */
  readonly cursors: CursorLine
  status(): SaveStatus
  onStatus(listener: (status: SaveStatus) => void): () => void
  /** The server has closed the line for good (4400 to 4499); there are no further tries. */
  onClosed(listener: (code: number) => void): () => void
  /** Something for the person at the screen, as a code. */
  onNotice(listener: (code: string) => void): () => void
  /** What one may do here, as soon as the server has said so, and whenever it changes. */
  onRights(listener: (rights: Rights) => void): () => void
  /** Resolves when the server's document has arrived for the first time. */
  readonly whenSynced: Promise<void>
  /**
   * Resolves when it is clear that the server's document does not come soon: a first try has failed, the machine has no
   * network, or nothing has come for some seconds. Tries go on.
   */
  readonly whenAlone: Promise<void>
  /**
   * Asks `hasPending` from now on, and again at each change. Before anything comes in from outside what is held back is
   * flushed, so that both meet in the document, letter by letter.
   */
  watchPending(source: PendingSource): void
  close(): void
}

/** Moved cursors, own and others'. The awareness state says where a cursor was when that was last sent. */
export interface CursorLine {
  /**
   * Tells the others where the own cursor is, in whole pixels of the page. While the line is closed it does nothing: put
   * the place into the awareness state, too, which is sent when the line is open again.
   */
  send(at: { readonly x: number; readonly y: number }): void
  onMoves(listener: (moves: readonly CursorMove[]) => void): () => void
}

/** Somebody who holds changes back before they reach the document, such as a store binding. */
export interface PendingSource {
  hasPending(): boolean
  flush(): void
  onChange(listener: () => void): () => void
}

/** Milliseconds between two tries at most: y-websocket's own value, less and more by half the spread. */
const MAX_BACKOFF = 2000
const BACKOFF_SPREAD = 1000

/** Milliseconds after which a line that gives no document counts as none; a large board on a slow line comes later. */
const ALONE_AFTER = 8_000

/** What is known when a line begins; a server that cannot store says so again on each. */
const NEW_LINE = { isSynced: false, isAnswered: false, canStore: true, sent: 0, committed: 0 }

/** Connects a document to its board. */
export function connectBoard(options: ConnectOptions): BoardConnection {
  const { url, boardId, doc, WebSocketPolyfill = WebSocket, random = Math.random } = options
  const statusListeners = new Set<(status: SaveStatus) => void>()
  const closeListeners = new Set<(code: number) => void>()
  const noticeListeners = new Set<(code: string) => void>()
  const rightsListeners = new Set<(rights: Rights) => void>()
  const moveListeners = new Set<(moves: readonly CursorMove[]) => void>()
  let facts = {
    isOpen: false,
    wasOpen: false,
    isNetworkDown: isNetworkDown(),
    isOver: false,
    hasPending: false,
    ...NEW_LINE,
  }
  let status = saveStatus(facts)
  const alone = Promise.withResolvers<void>()
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
      know({ isOpen: false, ...NEW_LINE })
    },
    opened: (socket) => {
      if (socket !== current) return
      socket.send(encodeAmtsweg({ type: 'subscribe' }))
      socket.send(encodeAmtsweg({ type: 'follow_cursors' }))
      know({ isOpen: true, isNetworkDown: false })
    },
    received: (socket, data) => {
      if (socket === current && isSync(data)) pendingSource?.flush()
      // The machine may be wrong about its network, or the server may be on this very machine.
      if (socket === current && facts.isNetworkDown) know({ isNetworkDown: false })
    },
    closed: (socket, code) => {
      if (socket !== current) return
      know({ isOpen: false, isSynced: false, isOver: isFinal(code) })
      if (!isFinal(code)) alone.resolve()
      if (isFinal(code)) for (const listener of closeListeners) listener(code)
    },
    updateSent: (socket, frame) => {
      if (socket !== current) return
      know({ sent: facts.sent + 1, isAnswered: facts.isAnswered || answersStep1(frame) })
    },
  })

  const provider = new WebsocketProvider(`${url}/api/boards/${boardId}`, 'sync', doc, {
    // The channel between tabs of one browser would pass edits around the server's roles.
    disableBc: true,
    connect: false,
    WebSocketPolyfill: socketClass,
    maxBackoffTime: MAX_BACKOFF + random() * BACKOFF_SPREAD,
  })
  let isClosed = false
  let patience: ReturnType<typeof setTimeout> | undefined
  const connect = () => {
    if (isClosed) return
    provider.connect()
    if (facts.isNetworkDown) alone.resolve()
    patience = setTimeout(() => alone.resolve(), ALONE_AFTER)
  }
  if (options.after === undefined) connect()
  else void options.after.then(connect, connect)
  provider.on('connection-close', () => {
    // After 30 s of silence y-websocket gives a socket up, whose own end may come minutes later.
    know({ isOpen: false, isSynced: false })
    // 500 clients of a restarted server would all come back in the same 10 ms. The exponent of
    // y-websocket's backoff is this number plus one.
    provider.wsUnsuccessfulReconnects = Math.floor(provider.wsUnsuccessfulReconnects) + random()
  })
  provider.messageHandlers[MESSAGE.amtsweg] = (_encoder, decoder) => {
    const message = decodeAmtsweg(decoder)
    if (message?.type === 'saved') know({ committed: Math.max(facts.committed, message.count) })
    if (message?.type === 'storing') know({ canStore: message.works })
    if (message?.type === 'cursors') {
      // All are told the same.
      const moves = message.moves.filter(({ clientId }) => clientId !== doc.clientID)
      for (const listener of moveListeners) listener(moves)
    }
    if (message?.type === 'notice') for (const listener of noticeListeners) listener(message.code)
    if (message?.type === 'rights') {
      const { role, isPaused } = message
      for (const listener of rightsListeners) listener({ role, isPaused })
    }
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
      const own = awareness.getLocalState()
      if (own !== null) awareness.setLocalState(own)
    }
    if (wire === 'disconnected') {
      // And this side has seen the others leave with the clock they come back with.
      for (const id of awareness.meta.keys()) if (id !== doc.clientID) awareness.meta.delete(id)
    }
  })
  const stopNetwork = watchNetwork((isDown) => know({ isNetworkDown: isDown }))

  return {
    awareness: provider.awareness,
    cursors: {
      send: ({ x, y }) => {
        if (facts.isOpen) current?.send(encodeAmtsweg({ type: 'cursor', x, y }))
      },
      onMoves: (listener) => subscribe(moveListeners, listener),
    },
    status: () => status,
    onStatus: (listener) => subscribe(statusListeners, listener),
    onClosed: (listener) => subscribe(closeListeners, listener),
    onNotice: (listener) => subscribe(noticeListeners, listener),
    onRights: (listener) => subscribe(rightsListeners, listener),
    whenSynced,
    whenAlone: alone.promise,
    watchPending: (source) => {
      stopPending?.()
      pendingSource = source
      stopPending = source.onChange(() => know({}))
      // Whoever sees the board, were it from this device, has lost the line when there is none.
      know({ wasOpen: true })
    },
    close: () => {
      isClosed = true
      clearTimeout(patience)
      stopPending?.()
      stopNetwork()
      statusListeners.clear()
      closeListeners.clear()
      noticeListeners.clear()
      rightsListeners.clear()
      moveListeners.clear()
      provider.destroy()
    },
  }
}

function isSync(data: unknown): boolean {
  return data instanceof ArrayBuffer && new Uint8Array(data)[0] === MESSAGE.sync
}

function subscribe<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function isNetworkDown(): boolean {
  // Node has a navigator, but one that knows nothing of the network.
  return typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine
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
