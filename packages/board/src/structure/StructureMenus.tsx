import { lateComponent } from '../late-component.ts'
import {
  ArrowLeftToLine,
  ArrowRightToLine,
  Pencil,
  Plus,
  Rows3,
  Trash2,
  type LucideIcon,
} from 'lucide-react'
import { Suspense } from 'react'
import {
  isEqual,
  stopEventPropagation,
  useComputed,
  useEditor,
  useValue,
  type Editor,
} from 'tldraw'
import { addPhaseTo, addStepTo } from '../commands/add.ts'
import { startEditing } from '../commands/start-editing.ts'
import { usePanelText } from '../texts/use-panel-text.ts'
import { deleteHead, insertBeside } from './head-actions.ts'
import { headPlace, type HeadPlace } from './head-place.ts'
import { getOpenLanes, openLanes } from './open-lanes.ts'
import './structure.css'
import { structureTexts } from './texts.ts'

const LanesPanel = lateComponent(() =>
  import('./LanesPanel.tsx').then((module) => module.LanesPanel),
)

/** The menu of the selected head, and the panel of a journey's lanes while it is open. */
export function StructureMenus() {
  const editor = useEditor()
  const lanesOf = useValue('open lanes', () => getOpenLanes(editor), [editor])
  return (
    <>
      <HeadMenu />
      <Suspense fallback={null}>
        {lanesOf !== null && (
          <LanesPanel journeyId={lanesOf} onClose={() => openLanes(editor, null)} />
        )}
      </Suspense>
    </>
  )
}

/** Pixels of the window between a head and its menu, and of the menu's height. */
const GAP = 8
const HEIGHT = 48

/** The menu of the selected step, phase or journey: what can be put beside it, its name, its end. */
function HeadMenu() {
  const editor = useEditor()
  const text = usePanelText(structureTexts)
  const place = useValue(useComputed('head menu', () => headPlace(editor), { isEqual }, [editor]))
  if (place === null) return null
  return (
    <div
      className="aw-head-menu"
      role="toolbar"
      aria-label={text(`head.label.${place.type}`)}
      style={{ left: place.x, top: Math.max(GAP, place.y - HEIGHT - GAP) }}
      onPointerDown={stopEventPropagation}
    >
      {itemsOf(place).map(({ id, Icon, run }) => (
        <button
          key={id}
          type="button"
          className="aw-icon-button"
          aria-label={text(id)}
          title={text(id)}
          onClick={() => run(editor, place)}
        >
          <Icon size={20} aria-hidden />
        </button>
      ))}
    </div>
  )
}

interface Item {
  readonly id: keyof typeof structureTexts.de
  readonly Icon: LucideIcon
  readonly run: (editor: Editor, place: HeadPlace) => void
}

const RENAME: Item = {
  id: 'head.rename',
  Icon: Pencil,
  run: (editor, { shapeId }) => startEditing(editor, shapeId),
}
const DELETE: Item = { id: 'head.delete', Icon: Trash2, run: deleteHead }

function itemsOf({ type }: HeadPlace): readonly Item[] {
  if (type === 'journey') {
    const add: Item = {
      id: 'head.journey.phase',
      Icon: Plus,
      run: (editor, { journeyId }) => addPhaseTo(editor, journeyId),
    }
    const lanes: Item = {
      id: 'lanes.button',
      Icon: Rows3,
      run: (editor, { journeyId }) => openLanes(editor, journeyId),
    }
    return [RENAME, add, lanes, DELETE]
  }
  const before: Item = {
    id: `head.${type}.before`,
    Icon: ArrowLeftToLine,
    run: (editor, place) => insertBeside(editor, place, 'before'),
  }
  const after: Item = {
    id: `head.${type}.after`,
    Icon: ArrowRightToLine,
    run: (editor, place) => insertBeside(editor, place, 'after'),
  }
  if (type === 'step') return [before, after, RENAME, DELETE]
  const step: Item = {
    id: 'head.phase.step',
    Icon: Plus,
    run: (editor, { journeyId, key }) => addStepTo(editor, journeyId, key),
  }
  return [before, after, step, RENAME, DELETE]
}
