import { BoardCanvas, createBoardStore } from '@amtsweg/board'
import '@amtsweg/board/board.css'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite.js'
import { createRoot } from 'react-dom/client'
import { Box, Tldraw, createTLStore, type Editor, type TLRecord, type TLStore } from 'tldraw'
import 'tldraw/tldraw.css'
import { recordsOf, type Kind } from './records.ts'

/** What the bench does with the page. Times in milliseconds. */
export interface CanvasBench {
  /** Shows a canvas that has `count` things already; the time until it is painted. */
  open(kind: Kind, count: number): Promise<number>
  /** Puts `count` things on an empty canvas; the time until they are painted. */
  make(kind: Kind, count: number): Promise<number>
  /** Frames a second while the view moves, at 100 % or showing all. */
  pan(zoom: 'whole' | 'all'): Promise<number>
  /** Frames a second while so many notes or cards are dragged. */
  drag(count: number): Promise<number>
  /** Begins to write in a note or card in the middle of all. */
  write(): void
  /** A PNG of all there is by tldraw's own export, so many pixels to a page pixel. */
  picture(
    scale: number,
  ): Promise<{ readonly ms: number; readonly width: number; readonly height: number }>
  /** From each key until it is painted. */
  readonly keys: number[]
}

declare global {
  interface Window {
    bench: CanvasBench
  }
}

const SECONDS = 3
const assetUrls = getAssetUrlsByImport()
const OPTIONS = { maxShapesPerPage: 20_000 }
const USER = { name: 'Bench', color: '#0b5c63' }
const ROLE = 'participant'
const place = document.querySelector('#root')
if (place === null) throw new Error('the page has a root')
let root = createRoot(place)
let editor: Editor | null = null

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
const painted = async () => {
  await frame()
  await frame()
}

function current(): Editor {
  if (editor === null) throw new Error('a canvas is open')
  return editor
}

async function show(kind: Kind, store: TLStore): Promise<Editor> {
  root.unmount()
  root = createRoot(place ?? document.body)
  editor = await new Promise<Editor>((resolve) => {
    root.render(
      kind === 'notes' ? (
        <Tldraw store={store} assetUrls={assetUrls} options={OPTIONS} onMount={resolve} />
      ) : (
        <BoardCanvas
          store={store}
          language="de"
          role={ROLE}
          user={USER}
          presence={null}
          assetUrls={assetUrls}
          onEditor={resolve}
        />
      ),
    )
  })
  return editor
}

function storeWith(kind: Kind, records: readonly TLRecord[]): TLStore {
  const store = kind === 'notes' ? createTLStore() : createBoardStore()
  store.mergeRemoteChanges(() => store.put([...records]))
  return store
}

window.bench = {
  keys: [],
  async open(kind, count) {
    const store = storeWith(kind, recordsOf(kind, count))
    const start = performance.now()
    await show(kind, store)
    await painted()
    return performance.now() - start
  },
  async make(kind, count) {
    const records = recordsOf(kind, count)
    const isBase = ({ typeName }: TLRecord) => typeName !== 'shape'
    const { store } = await show(kind, storeWith(kind, records.filter(isBase)))
    await painted()
    const start = performance.now()
    store.put(records.filter((record) => !isBase(record)))
    await painted()
    return performance.now() - start
  },
  async pan(zoom) {
    const canvas = current()
    if (zoom === 'all') canvas.zoomToFit({ immediate: true })
    else canvas.setCamera({ x: -200, y: -200, z: 1 }, { immediate: true })
    await painted()
    const { x, y, z } = canvas.getCamera()
    return framesPerSecond((at) => {
      canvas.setCamera({ x: x - (Math.sin(at / 20) * 400) / z, y, z }, { immediate: true })
    })
  },
  async drag(count) {
    const canvas = current()
    canvas.setCamera({ x: -200, y: -200, z: 1 }, { immediate: true })
    await painted()
    const view = Box.From(canvas.getViewportPageBounds())
    const leaves = canvas
      .getCurrentPageShapesSorted()
      .filter(({ type }) => type === 'note' || type === 'card')
    const inView = leaves.filter((shape) => {
      const bounds = canvas.getShapePageBounds(shape)
      return bounds !== undefined && view.contains(bounds)
    })
    const [held, ...rest] = inView
    if (held === undefined) throw new Error('something is in view')
    const others = [...rest, ...leaves.filter((shape) => !inView.includes(shape))]
    canvas.select(held.id, ...others.slice(0, count - 1).map(({ id }) => id))
    const middle = canvas.getShapePageBounds(held)?.center ?? { x: 0, y: 0 }
    const start = canvas.pageToScreen(middle)
    const send = (name: 'pointer_down' | 'pointer_move' | 'pointer_up', dx: number, dy: number) =>
      canvas.dispatch({
        type: 'pointer',
        target: 'shape',
        shape: held,
        name,
        point: { x: start.x + dx, y: start.y + dy, z: 0.5 },
        pointerId: 1,
        button: 0,
        isPen: false,
        shiftKey: false,
        altKey: false,
        ctrlKey: false,
        metaKey: false,
        accelKey: false,
      })
    send('pointer_down', 0, 0)
    const rate = await framesPerSecond((at) => send('pointer_move', 10 + (at % 200), at % 60))
    canvas.cancel()
    canvas.selectNone()
    return rate
  },
  async picture(scale) {
    const canvas = current()
    const start = performance.now()
    const ids = [...canvas.getCurrentPageShapeIds()]
    const { blob } = await canvas.toImage(ids, {
      format: 'png',
      background: true,
      scale: 1,
      pixelRatio: scale,
    })
    const ms = performance.now() - start
    // tldraw scales down silently what it holds too large: the picture itself tells its size.
    const { width, height } = await createImageBitmap(blob)
    return { ms, width, height }
  },
  write() {
    const canvas = current()
    const leaves = canvas
      .getCurrentPageShapesSorted()
      .filter(({ type }) => type === 'note' || type === 'card')
    const shape = leaves[Math.floor(leaves.length / 2)]
    const bounds = shape && canvas.getShapePageBounds(shape)
    if (shape === undefined || bounds === undefined) throw new Error('something is there')
    canvas.zoomToBounds(bounds, { targetZoom: 1, immediate: true })
    canvas.select(shape.id)
    canvas.setEditingShape(shape.id)
    canvas.setCurrentTool('select.editing_shape', { target: 'shape', shape })
  },
}

async function framesPerSecond(move: (at: number) => void): Promise<number> {
  const start = performance.now()
  let frames = 0
  while (performance.now() - start < SECONDS * 1000) {
    move(frames)
    await frame()
    frames += 1
  }
  return frames / ((performance.now() - start) / 1000)
}

document.addEventListener(
  'keydown',
  () => {
    const start = performance.now()
    void painted().then(() => window.bench.keys.push(performance.now() - start))
  },
  { capture: true },
)
