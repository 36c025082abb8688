import { react, unsafe__withoutCapture, type Editor, type TLRecord, type TLShapeId } from 'tldraw'
import { isMapShape, isMapShapeOf, type MapShape } from '../schema/index.ts'
import { draggedShapes } from './dragged-shapes.ts'
import { journeyIdOf, journeyMap, saysTheSame } from './journey-map.ts'
import { placed, placesOf, type PlacedBox } from './laid-out.ts'
import { makeRoomBelow } from './make-room-below.ts'

/** Pixels. Positions are whole sums of constants, so anything above rounding noise is a difference. */
const TOLERANCE = 0.01

/**
 * Keeps every journey laid out: whatever changes what a journey says also moves its phases,
 * steps and cards to where the layout puts them. Returns a function that stops it.
 *
 * A change by this user is laid out in the same operation, so it is the same history entry and
 * one undo takes back all. A change that came from elsewhere is laid out as a remote change: the
 * positions follow from the journey on every client alike, and the stored x, y, w and h are
 * only a cache for readers without a layout. Writing them from every client would send each
 * edit back n times.
 */
export function keepLaidOut(editor: Editor): () => void {
  const { store, sideEffects } = editor
  const touchedHere = new Set<TLShapeId>()
  const touchedElsewhere = new Set<TLShapeId>()
  const written = new WeakSet<TLRecord>()
  let scheduled = false
  let stopped = false

  const touch = (record: TLRecord, source: 'remote' | 'user') => {
    if (record.typeName !== 'shape') return
    const id = journeyIdOf(editor, record)
    if (id === undefined) return
    if (source === 'user') touchedHere.add(id)
    else touchedElsewhere.add(id)
  }

  const write = (ids: Iterable<TLShapeId>) => {
    const changed = [...ids].flatMap((id) => misplacedShapes(editor, id))
    for (const shape of changed) written.add(shape)
    if (changed.length > 0) store.put(changed)
  }

  const layOutElsewhere = () => {
    scheduled = false
    if (stopped || touchedElsewhere.size === 0) return
    const ids = [...touchedElsewhere]
    touchedElsewhere.clear()
    store.mergeRemoteChanges(() => write(ids))
  }

  // Inside an operation the store refuses to merge, so this comes right after it, before a paint.
  const schedule = () => {
    if (scheduled) return
    scheduled = true
    queueMicrotask(layOutElsewhere)
  }

  const disposers = [
    sideEffects.registerAfterCreateHandler('shape', touch),
    sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
      // A shape that has left its journey leaves a gap behind.
      if (before.parentId !== after.parentId) touch(before, source)
      // What has just been laid out needs no second look, nor what follows the hand and says the same.
      const isMoved = draggedShapes(editor).has(after.id) && saysTheSame(before, after)
      if (!written.has(after) && !isMoved) touch(after, source)
    }),
    sideEffects.registerAfterDeleteHandler('shape', touch),
    sideEffects.registerOperationCompleteHandler(() => {
      const ids = [...touchedHere]
      touchedHere.clear()
      const before = new Map(ids.map((id) => [id, heightOf(editor, id)]))
      write(ids)
      for (const [id, height] of before) makeRoomBelow(editor, id, height)
      if (touchedElsewhere.size > 0) schedule()
    }),
    react('lay out in the language of the reader', () => {
      editor.user.getLocale()
      // Only the language is to be followed here, not the records.
      for (const record of unsafe__withoutCapture(() => store.allRecords())) {
        if (isMapShapeOf(record, 'journey')) touchedElsewhere.add(record.id)
      }
      schedule()
    }),
  ]
  return () => {
    stopped = true
    for (const dispose of disposers) dispose()
  }
}

function heightOf(editor: Editor, id: TLShapeId): number {
  const shape = editor.getShape(id)
  return isMapShapeOf(shape, 'journey') ? shape.props.h : 0
}

/** Lays a journey out now, as part of what this user is doing. */
export function layOut(editor: Editor, journeyId: TLShapeId): void {
  const misplaced = misplacedShapes(editor, journeyId)
  if (misplaced.length > 0) editor.store.put(misplaced)
}

/** Shapes of a journey that do not lie where the layout puts them, as they should be. */
function misplacedShapes(editor: Editor, journeyId: TLShapeId): MapShape[] {
  const map = journeyMap(editor, journeyId)
  if (map === undefined) return []
  const misplaced: MapShape[] = []
  const dragged = draggedShapes(editor)
  const check = (id: TLShapeId, box: PlacedBox) => {
    const shape = editor.getShape(id)
    if (!isMapShape(shape)) return
    // A shape in the hand follows the pointer; its place is kept free.
    const { x, y } = shape.type === 'journey' || dragged.has(id) ? shape : box
    const { w, h } = box
    const isInPlace = near(shape.x, x) && near(shape.y, y) && near(shape.rotation, 0)
    if (isInPlace && near(shape.props.w, w) && near(shape.props.h, h)) return
    misplaced.push(placed(shape, { x, y, w, h }))
  }
  check(journeyId, { x: 0, y: 0, w: map.layout.w, h: map.layout.h })
  for (const [id, box] of placesOf(map)) check(id, box)
  return misplaced
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < TOLERANCE
}
