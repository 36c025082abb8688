import type { Language } from '@amtsweg/journey'
import type { TLParentId, TLShape, TLShapeId } from '@tldraw/tlschema'
import { svgNode, type SvgNode } from '../drawing/svg-node.ts'
import { COLORS } from '../look/palette-colors.ts'
import { isMapShape } from '../schema/index.ts'
import type { BoardShapes } from './board-shapes.ts'
import { drawMapShape } from './map-shapes.ts'
import { noteTexts } from './note-texts.ts'
import type { NotDrawn } from './not-drawn.ts'
import type { Picture, PictureItem } from './picture.ts'
import type { PlainDrawing, PlainShapes, PlainShapesOptions } from './plain-shapes.ts'
import type { TextMeasure } from './text-measure.ts'
import {
  applyTo,
  boundsOf,
  compose,
  grown,
  IDENTITY,
  overlap,
  placedAt,
  short,
  transformText,
  union,
  type Bounds,
  type Transform,
} from './transform.ts'

/** What to draw of a page. */
export interface PageRequest {
  readonly title: string
  /** Shapes with all that is in them, from back to front. */
  readonly roots: readonly TLShape[]
  readonly language: Language
  readonly paper: 'paper' | 'transparent'
  /** Page pixels around what is shown. */
  readonly margin: number
  readonly resolveImage: (source: string) => Promise<string | null>
}

/** Page pixels beyond a shape's outline that its strokes, shadows and titles may take. */
const OVERHANG = 40
/** Side of the hatch's tile in pixels, and its lines, as tldraw's. */
const HATCH = { side: 8, path: 'M0.67 2 L2 0.67 M3.33 4.67 L4.67 3.33 M6 7.33 L7.33 6' } as const

/** Draws shapes of one page; `null` when there is nothing to see. */
export async function drawPage(
  shapes: BoardShapes,
  measure: TextMeasure,
  request: PageRequest,
): Promise<Picture | null> {
  const page = new PageDrawing(shapes, measure, request)
  for (const root of request.roots) await page.add(root, parentOf(shapes, root))
  return page.finish()
}

/** Where a shape is drawn: what it inherits from its parents. */
interface Inherited {
  readonly transform: Transform
  readonly opacity: number
  /** Frames that cut it off, from the outermost. */
  readonly frames: readonly TLShapeId[]
  /** What is seen of it at most; `null`: all. */
  readonly window: Bounds | null
}

const NOTHING_INHERITED: Inherited = {
  transform: IDENTITY,
  opacity: 1,
  frames: [],
  window: null,
}

function parentOf(shapes: BoardShapes, shape: TLShape): Inherited {
  const parent = isShapeId(shape.parentId) ? shapes.get(shape.parentId) : undefined
  // A part of something keeps its place, but not what its parents do to it: one has chosen to see it alone.
  return parent === undefined
    ? NOTHING_INHERITED
    : { ...NOTHING_INHERITED, transform: within(parentOf(shapes, parent), parent).transform }
}

function within(inherited: Inherited, shape: TLShape): Inherited {
  return {
    ...inherited,
    transform: compose(inherited.transform, placedAt(shape)),
    opacity: inherited.opacity * shape.opacity,
  }
}

class PageDrawing {
  private readonly shapes: BoardShapes
  private readonly measure: TextMeasure
  private readonly request: PageRequest
  private readonly defs = new Map<string, SvgNode>()
  private readonly seen: Bounds[] = []
  private readonly notDrawn: NotDrawn[] = []
  /** The layers of the current frame or page: what lies behind everything in it, and the rest. */
  private layers: { readonly behind: PictureItem[]; readonly front: PictureItem[] }
  private plain: Promise<PlainShapes> | null = null

  constructor(shapes: BoardShapes, measure: TextMeasure, request: PageRequest) {
    this.shapes = shapes
    this.measure = measure
    this.request = request
    this.layers = { behind: [], front: [] }
  }

  async add(shape: TLShape, inherited: Inherited): Promise<void> {
    const own = within(inherited, shape)
    const before = this.measure.missing.size
    const drawing = shape.type === 'group' ? null : await this.attempt(shape)
    if (drawing !== null) await this.place(shape, own, drawing)
    const missing = [...this.measure.missing].slice(before)
    if (missing.length > 0) this.miss(shape, 'characters', missing.join(''))
    if (shape.type !== 'frame') {
      await this.addChildren(shape.id, own)
      return
    }
    // A frame is a page of its own for highlighters, and cuts off what lies in it.
    const outer = this.layers
    this.layers = { behind: [], front: [] }
    const { w, h } = sizeOf(shape)
    const box = boundsOf(own.transform, { x: 0, y: 0, w, h })
    const window = own.window === null ? box : (overlap(own.window, box) ?? { ...box, w: 0, h: 0 })
    this.addFrame(shape, own.transform)
    await this.addChildren(shape.id, { ...own, frames: [...own.frames, shape.id], window })
    outer.front.push(...this.layers.behind, ...this.layers.front)
    this.layers = outer
  }

  finish(): Picture | null {
    const bounds = union(this.seen)
    if (bounds === null) return null
    const { title, paper, margin } = this.request
    return {
      title,
      bounds: grown(bounds, margin),
      items: [...this.layers.behind, ...this.layers.front],
      defs: [...this.defs.values()],
      paper: paper === 'paper' ? COLORS.band : null,
      faces: [...this.measure.used],
      notDrawn: this.notDrawn,
    }
  }

  private async addChildren(parentId: TLParentId, inherited: Inherited): Promise<void> {
    for (const child of this.shapes.childrenOf(parentId)) await this.add(child, inherited)
  }

  private async attempt(shape: TLShape): Promise<PlainDrawing | null> {
    if (isMapShape(shape)) {
      const map = this.shapes.mapOf(shape)
      return { nodes: drawMapShape(shape, map, this.request.language), background: [] }
    }
    try {
      const drawing = await (await this.plainShapes()).draw(shape)
      if (drawing === null) this.miss(shape, shape.type === 'image' ? 'image' : 'kind')
      return drawing
    } catch {
      // Odd data of one shape must not cost the picture; the list says which is missing.
      this.miss(shape, 'failed')
      return null
    }
  }

  private miss(shape: TLShape, reason: NotDrawn['reason'], detail = ''): void {
    this.notDrawn.push({ reason, type: shape.type, shapeId: shape.id, detail })
  }

  private async place(shape: TLShape, own: Inherited, drawing: PlainDrawing): Promise<void> {
    const local = await this.localBounds(shape)
    const box = boundsOf(own.transform, local)
    const visible = own.window === null ? box : overlap(own.window, box)
    if (visible === null && (box.w > 0 || box.h > 0)) return
    this.seen.push(visible ?? box)
    for (const [nodes, layer] of [
      [drawing.background, this.layers.behind],
      [drawing.nodes, this.layers.front],
    ] as const) {
      if (nodes.length === 0) continue
      const node = this.wrapped(shape, own, nodes)
      noteTexts(node, this.measure)
      layer.push({ node, bounds: grown(visible ?? box, OVERHANG) })
    }
  }

  private wrapped(shape: TLShape, own: Inherited, nodes: readonly SvgNode[]): SvgNode {
    const scale = 'scale' in shape.props ? shape.props.scale : 1
    const transform = transformText(own.transform) + (scale === 1 ? '' : ` scale(${scale})`)
    const opacity = own.opacity < 1 ? { opacity: short(own.opacity) } : {}
    const inner = svgNode('g', { transform, ...opacity }, nodes)
    return own.frames.reduceRight(
      (node, frame) => svgNode('g', { 'clip-path': `url(#${clipId(frame)})` }, [node]),
      inner,
    )
  }

  private addFrame(frame: TLShape, transform: Transform): void {
    const { w, h } = sizeOf(frame)
    const corners = [
      { x: 0, y: 0 },
      { x: w, y: 0 },
      { x: w, y: h },
      { x: 0, y: h },
    ].map((corner) => applyTo(transform, corner))
    const d = `M${corners.map(({ x, y }) => `${short(x)} ${short(y)}`).join('L')}Z`
    const id = clipId(frame.id)
    this.defs.set(id, svgNode('clipPath', { id }, [svgNode('path', { d })]))
  }

  private readonly hatch = (color: string): string => {
    const id = `hatch-${color.replaceAll(/[^\w]/g, '')}`
    const { side, path: d } = HATCH
    const lines = { d, fill: 'none', stroke: color, 'stroke-width': 1, 'stroke-linecap': 'round' }
    const tile = { id, width: side, height: side, patternUnits: 'userSpaceOnUse' }
    this.defs.set(id, svgNode('pattern', tile, [svgNode('path', lines)]))
    return id
  }

  private async localBounds(shape: TLShape): Promise<Bounds> {
    if (isMapShape(shape)) return { x: 0, y: 0, ...sizeOf(shape) }
    return (await this.plainShapes()).boundsOf(shape.id)
  }

  /** tldraw is loaded only for boards that have shapes of it: it takes a second and a hundred megabytes. */
  private plainShapes(): Promise<PlainShapes> {
    const options: PlainShapesOptions = {
      measure: this.measure,
      hatch: this.hatch,
      resolveImage: this.request.resolveImage,
    }
    this.plain ??= import('./plain-shapes.ts').then(({ plainShapes }) =>
      plainShapes(this.shapes, options),
    )
    return this.plain
  }
}

function clipId(frame: TLShapeId): string {
  return `frame-${frame.slice('shape:'.length).replaceAll(/[^\w-]/g, '_')}`
}

function sizeOf({ props }: TLShape): { readonly w: number; readonly h: number } {
  return 'w' in props && 'h' in props ? { w: props.w, h: props.h } : { w: 0, h: 0 }
}

function isShapeId(id: TLParentId): id is TLShapeId {
  return id.startsWith('shape:')
}
