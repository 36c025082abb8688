import { NoteShapeUtil, type TLNoteShape } from 'tldraw'
import { letGo, moveHand, takeBack } from '../../commands/drag-hand.ts'
import { takeInHand } from '../../map/dragged-shapes.ts'

/** tldraw's note, which becomes a card when it is let go over a cell. */
export class BoardNoteShapeUtil extends NoteShapeUtil {
  override onTranslateStart(shape: TLNoteShape) {
    // A note that is only being made is written on next, so it has to stay one.
    if (this.editor.getCurrentToolId() === 'select') takeInHand(this.editor, shape.id)
  }

  override onTranslate(initial: TLNoteShape) {
    moveHand(this.editor, initial.id)
  }

  override onTranslateEnd() {
    letGo(this.editor)
  }

  override onTranslateCancel() {
    takeBack(this.editor)
  }
}
