import { isMapShape } from '@amtsweg/board/schema'
import { makeToBe } from '@amtsweg/board'
import {
  AssetRecordType,
  DefaultColorStyle,
  PageRecordType,
  createShapeId,
  type Editor,
  type TLAssetId,
  type TLParentId,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import type { CanvasAct } from './acts.ts'
import { typeInto } from './type-into.ts'

const COLORS = ['black', 'blue', 'green', 'red', 'yellow'] as const

/** Pages beyond which nobody adds one. */
const MAX_PAGES = 4
/** Shapes beyond which nobody adds one: what a run is about are encounters, not masses. */
const MAX_SHAPES = 90
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='

/** Does something on the page that an editor shows; nothing where there is nothing to do it with. */
export function actOnCanvas(
  editor: Editor,
  act: CanvasAct,
  letter: () => string,
): void | Promise<void> {
  const shapes = editor.getCurrentPageShapesSorted()
  const shape = pick(shapes, act.at)
  const other = 'to' in act ? pick(shapes, act.to) : undefined
  const isFull = shapes.length > MAX_SHAPES
  switch (act.type) {
    case 'note':
    case 'geo':
    case 'text':
    case 'frame':
      if (!isFull) editor.createShape({ type: act.type, x: act.where.x, y: act.where.y })
      return
    case 'image':
      return isFull ? undefined : putImage(editor, act.where)
    case 'arrow':
      if (shape !== undefined && other !== undefined && !isFull) connect(editor, shape, other)
      return
    case 'move':
      if (shape !== undefined) {
        editor.updateShape({ id: shape.id, type: shape.type, x: act.where.x, y: act.where.y })
      }
      return
    case 'turn':
      if (shape !== undefined) editor.rotateShapesBy([shape.id], act.to / 10)
      return
    case 'nest':
      return nest(editor, shape, act.to % 5 === 0 ? undefined : other)
    case 'group':
      if (shape !== undefined && other !== undefined)
        editor.groupShapes([...new Set([shape.id, other.id])])
      return
    case 'ungroup': {
      const group = pick(
        shapes.filter(({ type }) => type === 'group'),
        act.at,
      )
      if (group !== undefined) editor.ungroupShapes([group.id])
      return
    }
    case 'duplicate':
      if (shape !== undefined && !isFull) editor.duplicateShapes([shape.id], { x: 20, y: 20 })
      return
    case 'delete':
      if (shape !== undefined) editor.deleteShapes([shape.id])
      return
    case 'lock':
      if (shape !== undefined) editor.toggleLock([shape.id])
      return
    case 'to front':
      if (shape !== undefined) editor[act.to % 2 === 0 ? 'bringToFront' : 'sendToBack']([shape.id])
      return
    case 'color':
      if (shape === undefined) return
      editor.select(shape.id)
      editor.setStyleForSelectedShapes(DefaultColorStyle, pick(COLORS, act.to) ?? 'black')
      return
    case 'select':
      editor.select(...[shape, other].flatMap((each) => (each === undefined ? [] : [each.id])))
      return
    case 'copy and paste':
      return isFull ? undefined : copyAndPaste(editor, [shape, other])
    case 'paste lines':
      if (shape === undefined || isFull) return
      editor.select(shape.id)
      return editor.putExternalContent({ type: 'text', text: `${letter()}\n${letter()}` })
    case 'to-be':
      if (shape?.type === 'journey' && !isFull) makeToBe(editor, shape.id)
      return
    case 'type':
    case 'rub out':
    case 'bold':
      return shape === undefined
        ? undefined
        : typeInto(editor, { shape, act: act.type, at: act.to, letter })
    default:
      return actOnPages(editor, act, shape)
  }
}

type PageAct = Extract<
  CanvasAct,
  { type: 'add page' | 'delete page' | 'name page' | 'go to page' | 'move to page' }
>

function actOnPages(editor: Editor, act: PageAct, shape: TLShape | undefined): void {
  const pages = editor.getPages()
  const page = pick(pages, act.to)
  if (page === undefined) return
  switch (act.type) {
    case 'add page': {
      if (pages.length >= MAX_PAGES) return
      const id = PageRecordType.createId()
      editor.createPage({ id, name: `Seite ${act.at}` })
      editor.setCurrentPage(id)
      return
    }
    case 'delete page':
      editor.deletePage(page.id)
      return
    case 'name page':
      editor.renamePage(page.id, `Seite ${act.at}`)
      return
    case 'go to page':
      editor.setCurrentPage(page.id)
      return
    case 'move to page':
      if (shape !== undefined) editor.moveShapesToPage([shape.id], page.id)
      return
  }
}

function putImage(editor: Editor, { x, y }: { readonly x: number; readonly y: number }): void {
  const assetId: TLAssetId = AssetRecordType.createId()
  const props = { name: '', src: PIXEL, w: 1, h: 1, mimeType: 'image/gif', isAnimated: false }
  editor.createAssets([
    AssetRecordType.create({ id: assetId, type: 'image', typeName: 'asset', props, meta: {} }),
  ])
  editor.createShape({ type: 'image', x, y, props: { assetId, w: 50, h: 50 } })
}

/** As the arrow tool does: a binding for each end. */
function connect(editor: Editor, from: TLShape, to: TLShape): void {
  if (from.id === to.id || [from, to].some(({ type }) => type === 'arrow' || type === 'group'))
    return
  editor.run(() => {
    const id = createShapeId()
    editor.createShape({ id, type: 'arrow', x: 0, y: 0 })
    for (const [terminal, target] of [
      ['start', from],
      ['end', to],
    ] as const) {
      const props = {
        terminal,
        normalizedAnchor: { x: 0.5, y: 0.5 },
        isExact: false,
        isPrecise: false,
        snap: 'none' as const,
      }
      editor.createBinding({ type: 'arrow', fromId: id, toId: target.id, props })
    }
  })
}

/** Into a frame, a group or anything else that takes it; onto the page without one. */
function nest(editor: Editor, shape: TLShape | undefined, into: TLShape | undefined): void {
  if (shape === undefined || shape.id === into?.id) return
  const parentId: TLParentId = into?.id ?? editor.getCurrentPageId()
  if (into !== undefined) {
    const util = editor.getShapeUtil(into)
    if (!util.canReceiveNewChildrenOfType(into, shape.type) && into.type !== 'group') return
    // No canvas lets one drag a shape into itself.
    if (editor.getShapeAndDescendantIds([shape.id]).has(into.id)) return
  }
  editor.reparentShapes([shape.id], parentId)
}

async function copyAndPaste(
  editor: Editor,
  shapes: readonly (TLShape | undefined)[],
): Promise<void> {
  const ids = shapes.flatMap((shape): TLShapeId[] => (shape === undefined ? [] : [shape.id]))
  const content = editor.getContentFromCurrentPage([...new Set(ids)])
  if (content === undefined) return
  if (ids.some((id) => isMapShape(editor.getShape(id)))) {
    await editor.putExternalContent({ type: 'tldraw', content })
  } else editor.putContentOntoCurrentPage(content, { select: true })
}

/** One of several, by a number that may be too large. */
function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % Math.max(1, items.length)]
}
