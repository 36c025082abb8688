import { createBoardStore } from '@amtsweg/board'
import { checkRecord } from '@amtsweg/board/schema'
import { headlessEditorOf } from '@amtsweg/board/testing'
import { bindStore, connectBoard } from '@amtsweg/sync'
import type { BoardConnection, StoreBinding } from '@amtsweg/sync'
import type { Editor, TLStore } from 'tldraw'
import * as Y from 'yjs'
import { Line } from './line.ts'
import { BOARD } from './town-server.ts'
import type { TownServer } from './town-server.ts'
import type { Watch } from './watch.ts'
import type { VirtualTime } from './virtual-time.ts'

/** A window with the board in it. */
export interface Window {
  readonly store: TLStore
  readonly editor: Editor
  readonly binding: StoreBinding
}

/** Somebody at a window of their own, connected as `openLiveBoard` does it. */
export class Person {
  readonly name: string
  readonly line: Line
  /** Yjs client ids under which this person has written. */
  readonly ownIds = new Set<number>()
  doc: Y.Doc
  connection: BoardConnection
  /** `null` until the document has come for the first time. */
  window: Window | null = null
  readonly #draw: () => number
  readonly #watch: Watch

  constructor(options: {
    readonly name: string
    readonly time: VirtualTime
    readonly server: TownServer
    readonly draw: () => number
    readonly watch: Watch
  }) {
    this.name = options.name
    this.#draw = options.draw
    this.#watch = options.watch
    this.line = new Line({ time: options.time, server: options.server, session: options.name })
    this.doc = this.#newDocument()
    this.connection = this.#connect()
  }

  /** The window is closed and opened again; the copy on the device has what was done. */
  reopen(): void {
    const old = this.doc
    this.#shut()
    this.doc = this.#newDocument()
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(old))
    old.destroy()
    this.connection = this.#connect()
  }

  end(): void {
    this.#shut()
    this.doc.destroy()
  }

  #newDocument(): Y.Doc {
    const doc = new Y.Doc()
    doc.clientID = Math.floor(this.#draw() * 2 ** 32)
    this.ownIds.add(doc.clientID)
    return doc
  }

  #connect(): BoardConnection {
    const connection = connectBoard({
      url: 'ws://town',
      boardId: BOARD,
      doc: this.doc,
      WebSocketPolyfill: this.line.WebSocket,
      random: this.#draw,
    })
    const { doc } = this
    const openWhenThere = async () => {
      await Promise.race([connection.whenSynced, this.#copyAlone(connection)])
      if (this.doc === doc && this.connection === connection) this.#open()
    }
    void openWhenThere()
    return connection
  }

  /** Without a copy there is nothing to show before the server has answered. */
  async #copyAlone(connection: BoardConnection): Promise<void> {
    const hasCopy = this.doc.getMap('records').size > 0
    await (hasCopy ? connection.whenAlone : connection.whenSynced)
  }

  #open(): void {
    const store = createBoardStore()
    const binding = bindStore({ store, doc: this.doc, check: checkRecord })
    this.connection.watchPending(binding)
    const editor = headlessEditorOf(store)
    this.window = { store, editor, binding }
    this.#watch.follow(this.name, editor)
  }

  #shut(): void {
    const { window } = this
    this.window = null
    if (window !== null) {
      this.#watch.leave(this.name)
      window.binding.flush()
      window.binding.dispose()
      const container = window.editor.getContainer()
      window.editor.dispose()
      container.remove()
    }
    this.connection.close()
  }
}
