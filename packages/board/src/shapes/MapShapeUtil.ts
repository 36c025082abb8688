import { ShapeUtil, type TLFontFace } from 'tldraw'
import { letGo, moveHand, takeBack } from '../commands/drag-hand.ts'
import { boardFontFaces } from '../look/fonts.ts'
import { takeInHand } from '../map/dragged-shapes.ts'
import type { Landing } from '../map/landing.ts'
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
    if (this.landing !== null) takeInHand(this.editor, shape.id)
  }

  override onTranslate(initial: S) {
    if (this.landing !== null) moveHand(this.editor, initial.id)
  }

  override onTranslateEnd() {
    if (this.landing !== null) letGo(this.editor)
  }

  override onTranslateCancel() {
    takeBack(this.editor)
  }
}
