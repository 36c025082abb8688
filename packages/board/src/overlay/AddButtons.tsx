import { label } from '@amtsweg/journey'
import { assertNever } from '../assert-never.ts'
import { Plus } from 'lucide-react'
import { isEqual, stopEventPropagation, useComputed, useEditor, useValue } from 'tldraw'
import { addCardAt, addPhaseTo, addStepTo } from '../commands/add.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyMap } from '../map/journey-map.ts'
import { useBoardText } from '../texts/use-board-text.ts'
import { addPlaces, type AddPlace, type AddPlaces } from './add-places.ts'
import { OnSheet } from './OnSheet.tsx'

/** The `+` where something can be added. */
export function AddButtons() {
  const editor = useEditor()
  // The pointer moves sixty times a second, the places change when it enters another cell.
  const computed = useComputed('add places', () => addPlaces(editor), { isEqual }, [editor])
  const journeys = useValue(computed)
  return journeys.map((journey) => (
    <OnSheet key={journey.journeyId} journeyId={journey.journeyId}>
      {journey.places.map((place) => (
        <AddButton key={place.key} journeyId={journey.journeyId} place={place} />
      ))}
    </OnSheet>
  ))
}

function AddButton({
  journeyId,
  place,
}: {
  readonly journeyId: AddPlaces['journeyId']
  readonly place: AddPlace
}) {
  const editor = useEditor()
  const name = useName(journeyId, place)
  const { x, y, w, h } = place.box
  const add = () => {
    switch (place.type) {
      case 'card':
        return addCardAt(editor, { journeyId, ...place })
      case 'step':
        return addStepTo(editor, journeyId, place.phaseId, place.index)
      case 'phase':
        return addPhaseTo(editor, journeyId, place.index)
      default:
        return assertNever(place)
    }
  }
  return (
    <button
      type="button"
      className="aw-add"
      data-form={place.form}
      aria-label={name}
      title={name}
      style={{ left: x, top: y, width: w, height: h }}
      onPointerDown={stopEventPropagation}
      onPointerUp={stopEventPropagation}
      onDoubleClick={stopEventPropagation}
      onClick={add}
    >
      <Plus size={20} aria-hidden />
      {place.form === 'wide' && place.type === 'step' && <span>{name}</span>}
    </button>
  )
}

function useName(journeyId: AddPlaces['journeyId'], place: AddPlace): string {
  const editor = useEditor()
  const text = useBoardText()
  const kind = useValue(
    'kind of the lane',
    () => {
      if (place.type !== 'card') return ''
      const lanes = journeyMap(editor, journeyId)?.layout.lanes
      const lane = lanes?.find((each) => each.id === place.laneId)
      return lane === undefined ? '' : label('card', lane.kind, editorLanguage(editor))
    },
    [editor, journeyId, place],
  )
  switch (place.type) {
    case 'card':
      return text('board.add.card', { kind })
    case 'step':
      return text(place.form === 'wide' ? 'board.add.firstStep' : 'board.add.step')
    case 'phase':
      return text('board.add.phase')
    default:
      return assertNever(place)
  }
}
