import { StateNode, type TLStateNodeConstructor } from 'tldraw'
import { lateWork } from '../late-work.ts'
import { landingAt, setLanding, type Landing, type Placeable } from '../map/landing.ts'
import { perEditor } from '../map/per-editor.ts'

/** What the next click on the canvas places; `null` when the tool is not in use. */
export const placing = perEditor<Placeable | null>('placing', null)

/** Whether something lands as a card, a step or a phase. */
export function landingType(what: Placeable): Landing['type'] {
  return what === 'step' || what === 'phase' ? what : 'card'
}

/** The tool that places what was chosen in the palette where one clicks next. */
class PlaceTool extends StateNode {
  static override id = 'place'

  override onEnter(info: { readonly what: Placeable }) {
    placing.set(this.editor, info.what)
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onExit() {
    placing.set(this.editor, null)
    setLanding(this.editor, null)
    this.editor.setCursor({ type: 'default', rotation: 0 })
  }

  override onPointerMove() {
    const what = placing.get(this.editor)
    if (what === null) return
    const point = this.editor.inputs.currentPagePoint
    setLanding(this.editor, landingAt(this.editor, point, landingType(what)))
  }

  override onPointerUp() {
    const what = placing.get(this.editor)
    this.editor.setCurrentTool('select')
    if (what === null) return
    const { editor } = this
    const point = editor.inputs.currentPagePoint.clone()
    lateWork.whenThere(({ placeAt }) => placeAt(editor, what, point))
  }

  override onCancel() {
    this.editor.setCurrentTool('select')
  }

  override onInterrupt() {
    this.editor.setCurrentTool('select')
  }
}

/** Tools of the board besides tldraw's own. */
export const boardTools: readonly TLStateNodeConstructor[] = [PlaceTool]
