import {
  JOURNEY_LIMITS,
  LANE_KINDS,
  canAddLane,
  label,
  type Journey,
  type Lane,
  type LaneKind,
} from '@amtsweg/journey'
import { ArrowDown, ArrowUp, Eye, EyeOff, Plus, Trash2 } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState, type FormEvent } from 'react'
import { useEditor, useValue, type TLShapeId } from 'tldraw'
import { DialogFrame } from '../dialog/DialogFrame.tsx'
import { LANE_ICONS } from '../look/icons.tsx'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyMap } from '../map/journey-map.ts'
import { usePanelText } from '../texts/use-panel-text.ts'
import { laneActions, type LaneActions } from './lane-actions.ts'
import { laneTitle } from '../map/lane-title.ts'
import './structure.css'
import { structureTexts } from './texts.ts'

/** All lanes of a journey: their names, order, whether they are shown; one can be added or deleted. */
export function LanesPanel({
  journeyId,
  onClose,
}: {
  readonly journeyId: TLShapeId
  readonly onClose: () => void
}) {
  const editor = useEditor()
  const text = usePanelText(structureTexts)
  const journey = useValue('journey', () => journeyMap(editor, journeyId)?.journey, [
    editor,
    journeyId,
  ])
  if (journey === undefined) return null
  const actions = laneActions(editor, journeyId)
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogFrame heading={text('lanes.heading')} closeLabel={text('lanes.close')}>
        <p className="aw-lanes-hint">{text('lanes.hint')}</p>
        <ol className="aw-lanes">
          {journey.lanes.map((lane, at) => (
            <LaneRow key={lane.id} lane={lane} at={at} journey={journey} actions={actions} />
          ))}
        </ol>
        <NewLane journey={journey} actions={actions} />
      </DialogFrame>
    </Dialog.Root>
  )
}

function LaneRow({
  lane,
  at,
  journey,
  actions,
}: {
  readonly lane: Lane
  readonly at: number
  readonly journey: Journey
  readonly actions: LaneActions
}) {
  const editor = useEditor()
  const text = usePanelText(structureTexts)
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const name = laneTitle(lane, language)
  const Icon = LANE_ICONS[lane.kind]
  return (
    <li data-hidden={lane.hidden || undefined}>
      <Icon size={20} aria-hidden />
      <input
        key={name}
        className="aw-lanes-name"
        aria-label={text('lanes.name', { lane: name })}
        defaultValue={name}
        maxLength={JOURNEY_LIMITS.title}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        onBlur={(event) => event.target.value !== name && actions.rename(lane, event.target.value)}
      />
      <button
        type="button"
        className="aw-icon-button"
        aria-label={text('lanes.up', { lane: name })}
        disabled={at === 0}
        onClick={() => actions.move(lane, at - 1)}
      >
        <ArrowUp size={20} aria-hidden />
      </button>
      <button
        type="button"
        className="aw-icon-button"
        aria-label={text('lanes.down', { lane: name })}
        disabled={at === journey.lanes.length - 1}
        onClick={() => actions.move(lane, at + 1)}
      >
        <ArrowDown size={20} aria-hidden />
      </button>
      <button
        type="button"
        className="aw-icon-button"
        aria-label={text(lane.hidden ? 'lanes.show' : 'lanes.hide', { lane: name })}
        onClick={() => actions.setHidden(lane, lane.hidden ? 'shown' : 'hidden')}
      >
        {lane.hidden ? <EyeOff size={20} aria-hidden /> : <Eye size={20} aria-hidden />}
      </button>
      <button
        type="button"
        className="aw-icon-button"
        aria-label={text('lanes.delete', { lane: name })}
        onClick={() => actions.remove(lane)}
      >
        <Trash2 size={20} aria-hidden />
      </button>
    </li>
  )
}

/** Stands for the place above all lanes; no id of a lane is empty. */
const TOP = ''

function NewLane({
  journey,
  actions,
}: {
  readonly journey: Journey
  readonly actions: LaneActions
}) {
  const editor = useEditor()
  const text = usePanelText(structureTexts)
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const kinds = LANE_KINDS.filter((kind) => canAddLane(journey, kind))
  const [wanted, setKind] = useState<LaneKind>('thought')
  const [name, setName] = useState('')
  const [above, setAbove] = useState<string | null>(null)
  const kind = kinds.includes(wanted) ? wanted : kinds[0]
  if (kind === undefined) return null
  const { lanes } = journey
  // Beside the lanes of its kind, where one looks for it, until another place is chosen.
  const own = lanes.findLast((lane) => lane.kind === kind) ?? lanes.at(-1)
  const isThere = above === TOP || lanes.some(({ id }) => id === above)
  const place = isThere && above !== null ? above : (own?.id ?? TOP)
  const add = (event: FormEvent) => {
    event.preventDefault()
    actions.add({ kind, name, index: lanes.findIndex(({ id }) => id === place) + 1 })
    setName('')
    setAbove(null)
  }
  return (
    <form className="aw-lanes-new" onSubmit={add}>
      <label>
        {text('lanes.kind')}
        <select
          value={kind}
          onChange={(event) => {
            const found = kinds.find((each) => each === event.target.value)
            if (found !== undefined) setKind(found)
          }}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {label('lane', each, language)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text('lanes.newName')}
        <input
          value={name}
          maxLength={JOURNEY_LIMITS.title}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label>
        {text('lanes.place')}
        <select value={place} onChange={(event) => setAbove(event.target.value)}>
          <option value={TOP}>{text('lanes.place.top')}</option>
          {lanes.map((lane) => (
            <option key={lane.id} value={lane.id}>
              {text('lanes.place.below', { lane: laneTitle(lane, language) })}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="aw-button" data-form="primary">
        <Plus size={18} aria-hidden />
        {text('lanes.add')}
      </button>
    </form>
  )
}
