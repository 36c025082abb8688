import { ShapeUtil, type TLFontFace, type TLShape } from 'tldraw'
import { dropShape } from '../commands/drop-shape.ts'
import { boardFontFaces } from '../look/fonts.ts'
import { draggedShapes, setDragged } from '../map/dragged-shapes.ts'
import { landingAt, setLanding, type Landing } from '../map/landing.ts'
import { HeadGeometry, type HeadBox } from './head-geometry.ts'
import type { MapShape } from '../schema/index.ts'

/**
 * What the four shapes of a map have in common: their size follows from the layout, so nothing
 * resizes or rotates them, and they are let go into places instead of staying where the pointer is.
 */
export abstract class MapShapeUtil<S extends MapShape> extends ShapeUtil<S> {
  /** What the shape lands as when it is let go; `null` for one that stays where it is put. */
  abstract readonly landing: Landing['type'] | null

  override canEdit() {
    return true
  }
  override canResize() {
    return false
  }
  override canResizeChildren() {
    return false
  }
  override canSnap() {
    // Snapping would measure against every card on the page at each move.
    return false
  }
  override canBeLaidOut(shape: S) {
    return shape.type === 'journey'
  }
  override hideResizeHandles() {
    return true
  }
  override hideRotateHandle() {
    return true
  }
  override hideSelectionBoundsBg() {
    // Else a press anywhere within the outline would drag, and cells could not be pressed.
    return true
  }
  override hideSelectionBoundsFg() {
    return true
  }
  override getFontFaces(): TLFontFace[] {
    return boardFontFaces(this.editor)
  }

  /** The outline of a shape that is taken hold of by its heads only. */
  protected headGeometry({ props }: S, heads: readonly HeadBox[]): HeadGeometry {
    const isSafe = () => this.editor.isIn('eraser')
    return new HeadGeometry({ w: props.w, h: props.h, heads, isSafe })
  }

  override onTranslateStart(shape: S) {
    if (this.landing !== null) setDragged(this.editor, shape.id, 'in hand')
  }

  override onTranslate(initial: S) {
    if (this.landing === null || this.movesWithAnother(initial)) return
    const point = this.editor.inputs.currentPagePoint
    setLanding(this.editor, landingAt(this.editor, point, this.landing, initial.id))
  }

  override onTranslateEnd(initial: S, current: S) {
    if (this.landing === null) return
    const { editor } = this
    const moves = !this.movesWithAnother(initial)
    const place = landingAt(editor, editor.inputs.currentPagePoint, this.landing, initial.id)
    this.letGo(initial)
    dropShape(editor, current, moves ? place : null)
  }

  override onTranslateCancel(initial: S) {
    this.letGo(initial)
  }

  private letGo(shape: S) {
    setDragged(this.editor, shape.id, 'dropped')
    setLanding(this.editor, null)
  }

  /** A card selected together with its step goes where the step goes. */
  private movesWithAnother(shape: S): boolean {
    const dragged = draggedShapes(this.editor)
    return (
      this.editor.findShapeAncestor(shape, (each: TLShape) => dragged.has(each.id)) !== undefined
    )
  }
}
