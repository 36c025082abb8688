import type { Card, Phase, Step } from '@amtsweg/journey'
import type { TLContent, TLShape, TLShapeId, TLStore } from 'tldraw'
import {
  checkRecord,
  compareSiblings,
  isMapShapeOf,
  type CardShape,
  type PhaseShape,
  type StepShape,
} from '../schema/index.ts'

/** A card that was copied, and where it lay on its page. */
export interface CopiedCard {
  readonly card: Card
  readonly x: number
  readonly y: number
}

/** Parts of journeys that were copied without their journey, in the order in which they lay. */
export interface CopiedParts {
  readonly phases: readonly Phase[]
  readonly steps: readonly Step[]
  readonly cards: readonly CopiedCard[]
  /** Whether they were taken away where they were. */
  readonly wasCut: boolean
}

/** Pasted content, taken apart; `rest` is what tldraw can put on the page: whole journeys and plain shapes. */
export interface CopiedContent {
  readonly parts: CopiedParts
  readonly rest: TLContent | null
}

/** Takes pasted content apart; `null` when it cannot be read. Content comes from outside, so every record is checked. */
export function copiedContent(store: TLStore, content: TLContent): CopiedContent | null {
  const shapes = readShapes(store, content)
  if (shapes === null) return null
  const children = (id: TLShapeId) =>
    shapes.filter((shape) => shape.parentId === id).sort(compareSiblings)
  const ids = new Set<string>(shapes.map((shape) => shape.id))
  const roots = shapes
    .filter((shape) => !ids.has(shape.parentId))
    .sort((a, b) => (a.x === b.x ? a.y - b.y : a.x - b.x))

  const cardOf = ({ id, props: { kind, lane, text, direction } }: CardShape): Card => ({
    id,
    kind,
    lane,
    text,
    direction,
  })
  const stepOf = ({ id, props }: StepShape): Step => {
    const { w: _w, h: _h, key: _key, ...fields } = props
    const cards = children(id).filter((child) => isMapShapeOf(child, 'card'))
    return { id, ...fields, cards: cards.map(cardOf) }
  }
  const phaseOf = ({ id, props }: PhaseShape): Phase => {
    const steps = children(id).filter((child) => isMapShapeOf(child, 'step'))
    return { id, title: props.title, steps: steps.map(stepOf) }
  }
  const parts = {
    phases: roots.filter((shape) => isMapShapeOf(shape, 'phase')).map(phaseOf),
    steps: roots.filter((shape) => isMapShapeOf(shape, 'step')).map(stepOf),
    cards: roots
      .filter((shape) => isMapShapeOf(shape, 'card'))
      .map((shape) => ({ card: cardOf(shape), x: shape.x, y: shape.y })),
    wasCut: 'wasCut' in content && content.wasCut === true,
  }
  return { parts, rest: restOf(content, { shapes, roots }) }
}

function readShapes(store: TLStore, content: TLContent): readonly TLShape[] | null {
  const records = Object.fromEntries(content.shapes.map((shape) => [shape.id, shape]))
  const migrated = store.schema.migrateStoreSnapshot({ store: records, schema: content.schema })
  if (migrated.type === 'error') return null
  return Object.values(migrated.value).flatMap((record) => {
    const check = checkRecord(record)
    return check.ok && check.record.typeName === 'shape' ? [check.record] : []
  })
}

/** What hangs on no part of a map. */
function restOf(
  content: TLContent,
  { shapes, roots }: { readonly shapes: readonly TLShape[]; readonly roots: readonly TLShape[] },
): TLContent | null {
  const isPart = (shape: TLShape) =>
    isMapShapeOf(shape, 'phase') || isMapShapeOf(shape, 'step') || isMapShapeOf(shape, 'card')
  const gone = new Set<string>(roots.filter(isPart).map((shape) => shape.id))
  // Children may come before their parents; a tree is at most as deep as it has shapes.
  for (let before = -1; before !== gone.size;) {
    before = gone.size
    for (const shape of shapes) if (gone.has(shape.parentId)) gone.add(shape.id)
  }
  const sound = new Set<string>(shapes.map((shape) => shape.id))
  const kept = content.shapes.filter((shape) => sound.has(shape.id) && !gone.has(shape.id))
  if (kept.length === 0) return null
  const ids = new Set<string>(kept.map((shape) => shape.id))
  return {
    ...content,
    shapes: kept,
    rootShapeIds: content.rootShapeIds.filter((id) => ids.has(id)),
    bindings: (content.bindings ?? []).filter(
      (binding) => ids.has(binding.fromId) && ids.has(binding.toId),
    ),
  }
}
