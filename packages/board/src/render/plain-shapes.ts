import type { TLAssetId, TLRichText, TLShape } from '@tldraw/tlschema'
import {
  getDefaultColorTheme,
  type Editor,
  type RichTextSVG,
  type SvgExportContext,
  type TLShapeId,
} from 'tldraw'
import type { SvgNode } from '../drawing/svg-node.ts'
import { paintPicturesOnPaper } from '../look/paper.ts'
import type { BoardShapes } from './board-shapes.ts'
import { plainNodes } from './plain-nodes.ts'
import { readElements } from './read-elements.ts'
import { RecordsEditor } from './records-editor.ts'
import { drawRichText } from './rich-text.ts'
import type { TextMeasure } from './text-measure.ts'
import type { Bounds } from './transform.ts'

/** What a shape looks like, in its own pixels. */
export interface PlainDrawing {
  readonly nodes: readonly SvgNode[]
  /** What lies behind other shapes, as a highlighter does. */
  readonly background: readonly SvgNode[]
}

/** Draws tldraw's own shapes. */
export interface PlainShapes {
  draw(shape: TLShape): Promise<PlainDrawing | null>
  /** What a shape takes up, in its own pixels. */
  boundsOf(shapeId: TLShapeId): Bounds
}

/** What tldraw's shapes are drawn with. */
export interface PlainShapesOptions {
  readonly measure: TextMeasure
  readonly hatch: (color: string) => string
  /** Gives the content of an image as a data URL; `null` when there is none. */
  readonly resolveImage: (source: string) => Promise<string | null>
}

/**
 * Draws tldraw's own shapes with tldraw's own code: what it computes for a picture on the canvas is the same here. Only
 * their labels are ours, because tldraw's are HTML within SVG.
 */
export function plainShapes(shapes: BoardShapes, options: PlainShapesOptions): PlainShapes {
  paintPicturesOnPaper()
  const { measure, hatch, resolveImage } = options
  const own = new RecordsEditor(shapes, measure)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- What the shapes ask beyond it throws, and is named as not drawn.
  const editor = own as unknown as Editor
  const context: SvgExportContext = {
    isDarkMode: false,
    scale: 1,
    pixelRatio: null,
    waitUntil: () => {},
    addExportDef: () => {},
    resolveAssetUrl: async (id: TLAssetId) => {
      const source = own.getAsset(id)?.props.src
      return source === undefined || source === null ? null : await resolveImage(source)
    },
  }
  let count = 0
  return {
    draw: async (shape) => {
      const util = own.getShapeUtil(shape)
      if (util.toSvg === undefined && util.toBackgroundSvg === undefined) return null
      count += 1
      const reading = {
        editor,
        prefix: `s${count}-`,
        drawLabel: (label: Parameters<typeof RichTextSVG>[0]) => drawLabel(label, shape, measure),
      }
      const element = await util.toSvg?.(shape, context)
      if (element === null || element === undefined) return null
      const behind = await util.toBackgroundSvg?.(shape, context)
      return {
        nodes: plainNodes(readElements(element, reading), { measure, hatch }),
        background: plainNodes(readElements(behind, reading), { measure, hatch }),
      }
    },
    boundsOf: (id) => {
      const { x, y, w, h } = own.getShapeGeometry(id).bounds
      return { x, y, w, h }
    },
  }
}

function drawLabel(
  label: Parameters<typeof RichTextSVG>[0],
  shape: TLShape,
  measure: TextMeasure,
): readonly SvgNode[] {
  const { x, y, w, h } = label.bounds
  const theme = getDefaultColorTheme({ isDarkMode: false })
  const hasHalo = label.showTextOutline !== false
  return drawRichText(
    label.richText satisfies TLRichText,
    {
      font: label.font,
      fontSize: label.fontSize,
      bounds: { x, y, w, h },
      padding: label.padding,
      align: plainAlign(label.align),
      verticalAlign: label.verticalAlign,
      color: label.labelColor,
      outline: hasHalo && shape.type !== 'note' ? theme.background : null,
    },
    measure,
  )
}

/** Old shapes have names of their own for the same. */
function plainAlign(align: string): 'start' | 'middle' | 'end' {
  if (align.startsWith('middle')) return 'middle'
  return align.startsWith('end') ? 'end' : 'start'
}
