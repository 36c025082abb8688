import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { lateWork } from '../late-work.ts'
import { isMapShape } from '../schema/index.ts'

/**
 * Keeps acts of tldraw from taking a map apart where they are no change of a parent: nothing of a map goes into a group,
 * and only whole journeys go to another page. Returns a function that stops it.
 */
export function guardActs(editor: Editor): () => void {
  const own = {
    groupShapes: editor.groupShapes.bind(editor),
    moveShapesToPage: editor.moveShapesToPage.bind(editor),
  }
  // An empty group would stay behind.
  editor.groupShapes = (shapes, options) =>
    own.groupShapes(without(editor, shapes, isMapShape), options)
  // tldraw moves by deleting and making anew.
  editor.moveShapesToPage = (shapes, pageId) => {
    const whole = without(editor, shapes, isPartOfJourney)
    if (whole.length < shapes.length)
      lateWork.whenThere(({ refuse }) => refuse(editor, 'board.clipboard.onlyWhole'))
    return own.moveShapesToPage(whole, pageId)
  }
  return () => void Object.assign(editor, own)
}

function without(
  editor: Editor,
  shapes: readonly TLShape[] | readonly TLShapeId[],
  isLeftOut: (shape: TLShape) => boolean,
): TLShapeId[] {
  return shapes.flatMap((each) => {
    const shape = editor.getShape(typeof each === 'string' ? each : each.id)
    return shape === undefined || isLeftOut(shape) ? [] : [shape.id]
  })
}

function isPartOfJourney(shape: TLShape): boolean {
  return isMapShape(shape) && shape.type !== 'journey'
}
