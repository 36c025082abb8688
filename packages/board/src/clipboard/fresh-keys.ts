import type { Editor, TLShapeId } from 'tldraw'
import { isMapShape, isMapShapeOf, type MapShape } from '../schema/index.ts'
import { journeyIdOf } from '../map/journey-map.ts'

/**
 * Gives copies that this user makes within a journey ids of their own, in the same operation:
 * tldraw duplicates shapes with all they say, and which of two with the same id is the original
 * must not hang on their order. A copy of a step was made from no other step. Returns a function that
 * stops it.
 */
export function freshKeys(editor: Editor): () => void {
  const { sideEffects, store } = editor
  const created = new Set<TLShapeId>()
  const disposers = [
    sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
      if (source === 'user' && isMapShape(shape)) created.add(shape.id)
    }),
    sideEffects.registerOperationCompleteHandler(() => {
      if (created.size === 0) return
      const ids = new Set(created)
      created.clear()
      const copies = copiesAmong(editor, ids)
      if (copies.length > 0) store.put([...copies])
    }),
  ]
  return () => {
    for (const dispose of disposers) dispose()
  }
}

function copiesAmong(editor: Editor, ids: ReadonlySet<TLShapeId>): readonly MapShape[] {
  const fresh = [...ids].flatMap((id) => {
    const shape = editor.getShape(id)
    return isMapShape(shape) && shape.props.key !== ''
      ? [{ shape, name: nameOf(editor, shape) }]
      : []
  })
  const journeys = new Set(fresh.map(({ shape }) => journeyIdOf(editor, shape)))
  // A whole journey that comes new has ids of its own within itself.
  const taken = new Set<string>()
  for (const journeyId of journeys) {
    if (journeyId === undefined || ids.has(journeyId)) continue
    for (const id of editor.getShapeAndDescendantIds([journeyId])) {
      const shape = editor.getShape(id)
      if (!ids.has(id) && isMapShape(shape)) taken.add(nameOf(editor, shape))
    }
  }
  for (const id of editor.getCurrentPageShapeIds()) {
    const shape = editor.getShape(id)
    if (!ids.has(id) && isMapShapeOf(shape, 'journey')) taken.add(nameOf(editor, shape))
  }
  return fresh.flatMap(({ shape, name }) => {
    const isTaken = taken.has(name)
    taken.add(name)
    return isTaken ? [withoutKey(shape)] : []
  })
}

/** What must be unique: a key among those of its kind in its journey, a journey's on the page. */
function nameOf(editor: Editor, shape: MapShape): string {
  const { type, props } = shape
  return type === 'journey'
    ? `journey ${props.key}`
    : `${type} ${journeyIdOf(editor, shape)} ${props.key}`
}

/** Without a key, a shape reads as having its own unique id. */
function withoutKey(shape: MapShape): MapShape {
  switch (shape.type) {
    case 'step':
      return { ...shape, props: { ...shape.props, key: '', origin: null } }
    case 'journey':
      return { ...shape, props: { ...shape.props, key: '' } }
    case 'phase':
      return { ...shape, props: { ...shape.props, key: '' } }
    default:
      return { ...shape, props: { ...shape.props, key: '' } }
  }
}
