import {
  DefaultFontFamilies,
  Mat,
  Polygon2d,
  Rectangle2d,
  Vec,
  createTLStore,
  defaultShapeUtils,
  defaultTldrawOptions,
  isShapeId,
  type Editor,
  type Geometry2d,
  type ShapeUtil,
  type TLAsset,
  type TLAssetId,
  type TLBinding,
  type TLGeoShape,
  type TLNoteShape,
  type TLRecord,
  type TLShape,
  type TLShapeId,
  type TLTextShape,
  type VecLike,
} from 'tldraw'
import { GeoShapeUtil, GroupShapeUtil, NoteShapeUtil, TextShapeUtil } from 'tldraw'
import { boardSchema, isMapShape } from '../schema/index.ts'
import type { BoardShapes } from './board-shapes.ts'
import { breakLines } from './break-lines.ts'
import { measureRichText } from './rich-text.ts'
import type { TextFace, TextMeasure } from './text-measure.ts'
import { compose, IDENTITY, placedAt, type Transform } from './transform.ts'

/*
 * tldraw's shapes draw themselves by asking their editor where things are. An editor needs a window; this one answers
 * from records. It has what those shapes of 3.15.6 ask for when they are drawn, and nothing else: an unforeseen question
 * throws, and the shape is named as not drawn.
 */

type ShapeRef = TLShape | TLShapeId
type MeasureOptions = Parameters<Editor['textMeasure']['measureText']>[1]
type SpanOptions = Parameters<Editor['textMeasure']['measureTextSpans']>[1]

/** tldraw's text, measured without a window. */
class MeasuredText extends TextShapeUtil {
  override getMinDimensions(shape: TLTextShape) {
    const { font, size, richText, autoSize, w } = shape.props
    const fixed = autoSize ? null : Math.max(MIN_TEXT_WIDTH, Math.floor(w))
    const style = { font, fontSize: FONT_SIZES[size] }
    const measured = measureRichText(richText, style, { width: fixed, measure: measureOf(this) })
    return {
      width: fixed ?? Math.max(MIN_TEXT_WIDTH, measured.w + 1),
      height: Math.max(style.fontSize, measured.h),
    }
  }
}

/** tldraw's own sizes of letters; it does not export them with their names. */
const FONT_SIZES = { s: 18, m: 24, l: 36, xl: 44 } as const
const MIN_TEXT_WIDTH = 16

/** The outline of a shape with a label is the same without it; the label would be measured in a window. */
class OutlinedGeo extends GeoShapeUtil {
  override getGeometry(shape: TLGeoShape) {
    return super.getGeometry({ ...shape, props: { ...shape.props, richText: emptyText() } })
  }
}

class OutlinedNote extends NoteShapeUtil {
  override getGeometry(shape: TLNoteShape) {
    return super.getGeometry({ ...shape, props: { ...shape.props, richText: emptyText() } })
  }
}

function emptyText(): TLGeoShape['props']['richText'] {
  return { type: 'doc', content: [{ type: 'paragraph' }] }
}

const measures = new WeakMap<object, TextMeasure>()

function measureOf(util: { readonly editor: Editor }): TextMeasure {
  const measure = measures.get(util.editor)
  if (measure === undefined) throw new Error('the renderer was expected to bring its measure')
  return measure
}

/** Answers what shapes ask. */
export class RecordsEditor {
  readonly store
  readonly options = defaultTldrawOptions
  readonly user = { getIsDarkMode: () => false, getLocale: () => 'de' }
  readonly fonts = { trackFontsForShape: () => {} }
  readonly textMeasure
  private readonly shapes: BoardShapes
  private readonly utils = new Map<string, ShapeUtil>()
  private readonly transforms = new Map<string, Transform>()
  private readonly geometries = new Map<string, Geometry2d>()
  private readonly bindings: ReadonlyMap<TLShapeId, readonly TLBinding[]>

  constructor(shapes: BoardShapes, measure: TextMeasure) {
    this.shapes = shapes
    this.store = createTLStore({ schema: boardSchema })
    const kept = shapes.records.filter(
      ({ typeName }) => typeName === 'shape' || typeName === 'page',
    )
    this.store.mergeRemoteChanges(() => this.store.put([...kept]))
    this.bindings = bindingsByShape(shapes.records)
    this.textMeasure = textMeasureOf(measure)
    measures.set(this, measure)
    const own = [MeasuredText, OutlinedGeo, OutlinedNote, GroupShapeUtil]
    for (const Util of [...defaultShapeUtils, ...own]) {
      this.utils.set(Util.type, utilOf(Util, this))
    }
  }

  getContainer() {
    return {}
  }
  getEditingShapeId() {
    return null
  }
  getCroppingShapeId() {
    return null
  }
  getZoomLevel() {
    return 1
  }
  getInstanceState() {
    return { devicePixelRatio: 1, isGridMode: false }
  }
  getShape(ref: ShapeRef) {
    return this.shapes.get(idOf(ref))
  }
  isShapeOfType(shape: TLShape, type: string) {
    return shape.type === type
  }
  getShapeUtil(ref: TLShape | string): ShapeUtil {
    const type = typeof ref === 'string' ? ref : ref.type
    const util = this.utils.get(type)
    if (util === undefined) throw new Error(`no way to draw a ${type}`)
    return util
  }
  getSortedChildIdsForParent(parent: ShapeRef) {
    return this.shapes.childrenOf(idOf(parent)).map(({ id }) => id)
  }

  /** Where a shape lies on its page. */
  pageTransform(shape: TLShape): Transform {
    const known = this.transforms.get(shape.id)
    if (known !== undefined) return known
    const parent = isShapeId(shape.parentId) ? this.shapes.get(shape.parentId) : undefined
    const outer = parent === undefined ? IDENTITY : this.pageTransform(parent)
    const transform = compose(outer, placedAt(shape))
    this.transforms.set(shape.id, transform)
    return transform
  }
  getShapePageTransform(ref: ShapeRef) {
    const shape = this.getShape(ref)
    return shape === undefined ? undefined : new Mat(...this.pageTransform(shape))
  }
  getShapeLocalTransform(ref: ShapeRef) {
    const shape = this.getShape(ref)
    return shape === undefined ? undefined : new Mat(...placedAt(shape))
  }
  getShapeGeometry(ref: ShapeRef, options?: { readonly context?: string }): Geometry2d {
    const key = `${idOf(ref)} ${options?.context ?? ''}`
    const known = this.geometries.get(key)
    if (known !== undefined) return known
    const shape = this.getShape(ref)
    if (shape === undefined) throw new Error('the geometry of a shape on the board was asked for')
    const geometry = isMapShape(shape)
      ? mapGeometry(shape.props)
      : this.getShapeUtil(shape).getGeometry(shape, options)
    this.geometries.set(key, geometry)
    return geometry
  }
  getShapePageBounds(ref: ShapeRef) {
    const transform = this.getShapePageTransform(ref)
    if (transform === undefined) return undefined
    const { vertices } = this.getShapeGeometry(ref)
    return new Polygon2d({ points: transform.applyToPoints(vertices), isFilled: true }).bounds
  }
  getPointInShapeSpace(ref: ShapeRef, point: VecLike) {
    const transform = this.getShapePageTransform(ref)
    return transform === undefined
      ? Vec.From(point)
      : transform.clone().invert().applyToPoint(point)
  }
  getBindingsFromShape(ref: ShapeRef, type: string): readonly TLBinding[] {
    return (this.bindings.get(idOf(ref)) ?? []).filter((binding) => binding.type === type)
  }
  /** Animated images are drawn as they are: their first frame is found by what decodes them. */
  getAsset(id: TLAssetId): TLAsset | undefined {
    const asset = this.shapes.records.find((record) => record.id === id)
    if (asset?.typeName !== 'asset' || asset.type !== 'image') return undefined
    return { ...asset, props: { ...asset.props, isAnimated: false, mimeType: 'image/png' } }
  }
}

/** What makes the utils of all shapes have one type. */
type AnyUtil = new (editor: Editor) => unknown

function utilOf(Util: AnyUtil, editor: RecordsEditor): ShapeUtil {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Shapes ask only for what this class has.
  return new Util(editor as unknown as Editor) as ShapeUtil
}

function idOf(ref: ShapeRef): TLShapeId {
  return typeof ref === 'string' ? ref : ref.id
}

function mapGeometry({ w, h }: { readonly w: number; readonly h: number }): Geometry2d {
  return new Rectangle2d({ width: w, height: h, isFilled: true })
}

function bindingsByShape(
  records: readonly TLRecord[],
): ReadonlyMap<TLShapeId, readonly TLBinding[]> {
  const found = new Map<TLShapeId, TLBinding[]>()
  for (const record of records) {
    if (record.typeName !== 'binding') continue
    found.set(record.fromId, [...(found.get(record.fromId) ?? []), record])
  }
  return found
}

/** What labels of arrows and titles of frames ask: the width of a line, and where its words are. */
function textMeasureOf(measure: TextMeasure) {
  const linesOf = (text: string, face: TextFace, at: { fontSize: number; width: number | null }) =>
    text.split('\n').flatMap((paragraph) =>
      breakLines([{ text: paragraph, style: face }], {
        width: at.width,
        measure: (words, style) => measure.width(words, style, at.fontSize),
      }).map((line) => line.map((piece) => piece.text).join('')),
    )
  return {
    measureText: (text: string, options: MeasureOptions) => {
      const face = faceNamed(options.fontFamily)
      const { fontSize, lineHeight } = options
      const lines = linesOf(text, face, { fontSize, width: options.maxWidth })
      const w = Math.max(...lines.map((line) => measure.width(line, face, fontSize)))
      return { x: 0, y: 0, w, h: lines.length * fontSize * lineHeight, scrollWidth: 0 }
    },
    measureTextSpans: (text: string, options: SpanOptions) => {
      const face = faceNamed(options.fontFamily)
      const { fontSize, lineHeight, textAlign, overflow } = options
      const width = Math.ceil(options.width - 2 * options.padding)
      const isCut = overflow !== 'wrap'
      const lines = isCut
        ? [cut(text, (part) => measure.width(part, face, fontSize) <= width)]
        : linesOf(text, face, { fontSize, width })
      const { ascent, descent } = measure.vertical(face)
      const h = (ascent + descent) * fontSize
      return lines.map((line, at) => {
        const w = measure.width(line, face, fontSize)
        const share = textAlign === 'middle' ? 0.5 : Number(textAlign === 'end')
        const y = at * fontSize * lineHeight + (fontSize * lineHeight - h) / 2
        return { text: line, box: { x: (width - w) * share, y, w, h } }
      })
    },
  }
}

function cut(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text
  const signs = Array.from(text)
  while (signs.length > 1 && !fits(`${signs.join('')}…`)) signs.pop()
  return `${signs.join('')}…`
}

function faceNamed(fontFamily: string): TextFace {
  const names = ['draw', 'sans', 'serif', 'mono'] as const
  const name = names.find(
    (each) => fontFamily === DefaultFontFamilies[each] || fontFamily === `var(--tl-font-${each})`,
  )
  // Titles of frames are in the font of the system on the canvas; here in that of the house.
  const family = name === undefined ? 'Atkinson Hyperlegible Next' : `tldraw_${name}`
  return { family, weight: 400, isItalic: false }
}
