import type { ContentItem, PlacedJourney, Template, TemplateItem } from '@amtsweg/journey'
import type { TLGeoShape, TLNoteShape, TLParentId, TLShape, TLTextShape } from '@tldraw/tlschema'
import { assertNever } from '../assert-never.ts'
import { NOTE_SIZE } from './item-records.ts'
import { readJourney } from './read-journey.ts'
import { isMapShapeOf } from './shapes.ts'
import { plainRichText } from './plain-rich-text.ts'

/** What a template cannot hold, by its kind. */
export const LEFT_OUT = ['drawing', 'image', 'arrow', 'other'] as const
export type LeftOut = (typeof LEFT_OUT)[number]

/** What of a page becomes a template. */
export interface TemplateSource {
  /** Shapes to take, with their place on the page; their children come along. */
  readonly shapes: readonly TLShape[]
  readonly childrenOf: (parentId: TLParentId) => readonly TLShape[]
  readonly id: string
  readonly title: string
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A template, and how many shapes of which kind it could not take. */
export interface TemplateOfShapes {
  readonly template: Template
  readonly left: ReadonlyMap<LeftOut, number>
}

/**
 * Makes a template of shapes: journeys, frames, notes, texts and outlines, moved so that it begins at its own corner,
 * to the pixel. Formatting within a text, rotation and bindings are not kept.
 */
export function templateOfShapes(source: TemplateSource): TemplateOfShapes {
  const { childrenOf, id, title } = source
  const journeys: PlacedJourney[] = []
  const items: TemplateItem[] = []
  const left = new Map<LeftOut, number>()
  const leave = (kind: LeftOut) => left.set(kind, (left.get(kind) ?? 0) + 1)

  const take = (shape: TLShape, origin: Point) => {
    const place = { x: shape.x + origin.x, y: shape.y + origin.y }
    if (isMapShapeOf(shape, 'journey')) {
      journeys.push({ ...place, journey: readJourney(shape, childrenOf).journey })
    } else if (isOfType(shape, 'frame')) {
      const within = childrenOf(shape.id)
      const { w, h, name } = shape.props
      const inner = within.map((child) => contentItem(child, child))
      const kept = inner.filter((item) => item !== null)
      items.push({ type: 'frame', ...place, w: size(w), h: size(h), title: name, items: kept })
      // A frame of the file holds no frame, group or journey: these lie beside it, in the same place.
      for (const [at, child] of within.entries()) if (inner[at] === null) take(child, place)
    } else if (shape.type === 'group') {
      for (const child of childrenOf(shape.id)) take(child, place)
    } else {
      const item = contentItem(shape, place)
      if (item === null) leave(kindOf(shape))
      else items.push(item)
    }
  }
  for (const shape of source.shapes) take(shape, { x: 0, y: 0 })
  const template = { id, title, description: '', category: 'own' as const, journeys, items }
  return { template: fromItsCorner(template), left }
}

function contentItem(shape: TLShape, { x, y }: Point): ContentItem | null {
  const place = { x: Math.round(x), y: Math.round(y) }
  if (isOfType(shape, 'note')) return { type: 'note', ...place, ...noteFields(shape) }
  if (isOfType(shape, 'text')) return { type: 'text', ...place, ...textFields(shape) }
  if (isOfType(shape, 'geo')) return { type: 'geo', ...place, ...geoFields(shape) }
  return null
}

function noteFields({ props }: TLNoteShape) {
  const { color, size: letters, font, scale, growY, richText } = props
  const h = NOTE_SIZE + Math.round(growY)
  return { text: plainRichText(richText), color, size: letters, font, scale, h }
}

function textFields({ props }: TLTextShape) {
  const { color, size: letters, font, scale, autoSize, w, richText, textAlign } = props
  const text = plainRichText(richText)
  return { w: autoSize ? null : size(w), text, color, size: letters, font, scale, align: textAlign }
}

function geoFields({ props }: TLGeoShape) {
  const { w, h, growY, geo, color, fill, dash, size: letters, font, scale, richText } = props
  return {
    w: size(w),
    h: size(h + growY),
    geo,
    text: plainRichText(richText),
    color,
    fill,
    dash,
    size: letters,
    font,
    scale,
    align: plainAlign(props.align),
    verticalAlign: props.verticalAlign,
  }
}

function plainAlign(align: TLGeoShape['props']['align']): 'start' | 'middle' | 'end' {
  switch (align) {
    case 'start':
    case 'start-legacy':
      return 'start'
    case 'end':
    case 'end-legacy':
      return 'end'
    case 'middle':
    case 'middle-legacy':
      return 'middle'
    default:
      return assertNever(align)
  }
}

function kindOf(shape: TLShape): LeftOut {
  if (shape.type === 'draw' || shape.type === 'highlight') return 'drawing'
  if (shape.type === 'image') return 'image'
  if (shape.type === 'arrow' || shape.type === 'line') return 'arrow'
  return 'other'
}

interface ByType {
  readonly frame: Extract<TLShape, { type: 'frame' }>
  readonly note: TLNoteShape
  readonly text: TLTextShape
  readonly geo: TLGeoShape
}

function isOfType<Type extends keyof ByType>(shape: TLShape, type: Type): shape is ByType[Type] {
  return shape.type === type
}

function size(pixels: number): number {
  return Math.max(1, Math.round(pixels))
}

function fromItsCorner(template: Template): Template {
  const all: readonly Point[] = [...template.journeys, ...template.items]
  if (all.length === 0) return template
  const x = Math.min(...all.map((each) => each.x))
  const y = Math.min(...all.map((each) => each.y))
  const moved = <Placed extends Point>(each: Placed): Placed => ({
    ...each,
    x: Math.round(each.x - x),
    y: Math.round(each.y - y),
  })
  return { ...template, journeys: template.journeys.map(moved), items: template.items.map(moved) }
}
