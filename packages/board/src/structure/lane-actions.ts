import {
  addLane,
  editText,
  hideLane,
  moveLane,
  removeLane,
  setLane,
  type Journey,
  type Lane,
  type LaneKind,
} from '@amtsweg/journey'
import { uniqueId, type Editor, type TLShapeId } from 'tldraw'
import { announce } from '../announce/announcement.ts'
import { changeJourney } from '../commands/change-journey.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyMap } from '../map/journey-map.ts'
import { fillText } from '../texts/fill-text.ts'
import { laneTitle } from '../map/lane-title.ts'
import { structureTexts } from './texts.ts'

/** What can be done with a lane of a journey; each is one undo step. */
export interface LaneActions {
  rename(lane: Lane, name: string): void
  setHidden(lane: Lane, state: 'hidden' | 'shown'): void
  /** So that `index` others lie above. */
  move(lane: Lane, index: number): void
  remove(lane: Lane): void
  /** So that `index` others lie above. */
  add(lane: { readonly kind: LaneKind; readonly name: string; readonly index: number }): void
}

/** The actions for the lanes of a journey on the canvas. */
export function laneActions(editor: Editor, journeyId: TLShapeId): LaneActions {
  const change = (change: (journey: Journey) => Journey) => {
    editor.markHistoryStoppingPoint('lanes')
    changeJourney(editor, { journeyId, change })
  }
  const language = () => editorLanguage(editor)
  return {
    rename(lane, name) {
      const wanted = name.trim()
      // An own name that is empty, or the same as that of the kind, is none.
      const isKind = wanted === '' || wanted === laneTitle({ ...lane, title: null }, language())
      const title = isKind ? null : editText(lane.title ?? '', language(), wanted)
      change((journey) => setLane(journey, { laneId: lane.id, change: { title } }))
    },
    setHidden(lane, state) {
      change((journey) =>
        state === 'hidden'
          ? hideLane(journey, lane.id)
          : setLane(journey, { laneId: lane.id, change: { hidden: false } }),
      )
    },
    move: (lane, index) => change((journey) => moveLane(journey, { laneId: lane.id, index })),
    remove(lane) {
      const steps =
        journeyMap(editor, journeyId)?.journey.phases.flatMap(({ steps }) => steps) ?? []
      const cards = steps.flatMap((step) => step.cards).filter((card) => card.lane === lane.id)
      change((journey) => removeLane(journey, lane.id))
      const values = { lane: laneTitle(lane, language()), count: cards.length }
      announce(editor, fillText(structureTexts[language()]['lanes.deleted'], values))
    },
    add({ kind, name, index }) {
      const title = name.trim() === '' ? null : name.trim()
      change((journey) => addLane(journey, { id: uniqueId(), kind, title, index }))
    },
  }
}
