import { CARD_KINDS } from '@amtsweg/journey'
import { Suspense, useRef, useState, type PointerEvent } from 'react'
import { stopEventPropagation, useEditor, useValue, type Editor } from 'tldraw'
import { addToSelection } from '../commands/add-to-selection.ts'
import { placeAt } from '../commands/place-at.ts'
import { OpenFileButton } from '../import/OpenFileButton.tsx'
import { KeyboardButton } from '../keyboard/late-keyboard.ts'
import { CARD_ICONS, PART_ICONS } from '../look/icons.tsx'
import { GalleryButton } from '../gallery/GalleryButton.tsx'
import { landingAt, setLanding, type Placeable } from '../map/landing.ts'
import { useBoardText } from '../texts/use-board-text.ts'
import { landingType, placing } from './place-tool.ts'

const ITEMS: readonly Placeable[] = ['step', 'phase', ...CARD_KINDS]
const ICONS = { ...CARD_ICONS, step: PART_ICONS.step, phase: PART_ICONS.phase }
/** Screen pixels the pointer may wander within a click. */
const CLICK_SLACK = 6

/**
 * The building blocks of a map. A click adds to the selected step, or else to where one clicks
 * next; dragging puts it where one lets go.
 */
export function Palette() {
  const editor = useEditor()
  const text = useBoardText()
  const active = useValue('placing', () => placing.get(editor), [editor])
  const readonly = useValue('readonly', () => editor.getIsReadonly(), [editor])
  return (
    <nav
      className="aw-palette"
      aria-label={text('board.palette.label')}
      onPointerDown={stopEventPropagation}
    >
      {!readonly && (
        <>
          {ITEMS.map((what) => (
            <PaletteItem key={what} what={what} isActive={active === what} />
          ))}
          <GalleryButton />
          <OpenFileButton />
        </>
      )}
      <Suspense fallback={null}>
        <KeyboardButton />
      </Suspense>
      {active !== null && (
        <output className="aw-hint">
          {text('board.place.hint', { kind: text(`board.palette.${active}`) })}
        </output>
      )}
    </nav>
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

function PaletteItem({ what, isActive }: { readonly what: Placeable; readonly isActive: boolean }) {
  const editor = useEditor()
  const text = useBoardText()
  const start = useRef<Point | null>(null)
  const wasDragged = useRef(false)
  const [ghost, setGhost] = useState<Point | null>(null)
  const Icon = ICONS[what]
  const word = text(`board.palette.${what}`)

  const letGo = () => {
    start.current = null
    setGhost(null)
    setLanding(editor, null)
  }
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, y: event.clientY }
    wasDragged.current = false
  }
  const onPointerMove = (event: PointerEvent) => {
    if (start.current === null) return
    const distance = Math.hypot(event.clientX - start.current.x, event.clientY - start.current.y)
    if (ghost === null && distance < CLICK_SLACK) return
    wasDragged.current = true
    setGhost({ x: event.clientX, y: event.clientY })
    setLanding(editor, landingAt(editor, pagePoint(editor, event), landingType(what)))
  }
  const onPointerUp = (event: PointerEvent) => {
    if (ghost !== null && isOverCanvas(editor, event))
      placeAt(editor, what, pagePoint(editor, event))
    letGo()
  }
  const onClick = () => {
    if (wasDragged.current) return
    if (isActive) editor.setCurrentTool('select')
    else if (!addToSelection(editor, what)) editor.setCurrentTool('place', { what })
  }
  return (
    <>
      <button
        type="button"
        className="aw-palette-item"
        data-kind={what}
        aria-pressed={isActive}
        title={`${word}: ${text('board.palette.hint')}`}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={letGo}
        onClick={onClick}
      >
        <Icon size={20} aria-hidden />
        <span>{word}</span>
      </button>
      {ghost !== null && (
        <div
          className="aw-ghost"
          data-kind={what}
          style={{ left: ghost.x, top: ghost.y }}
          aria-hidden
        >
          <Icon size={18} />
          {word}
        </div>
      )}
    </>
  )
}

function pagePoint(editor: Editor, event: PointerEvent) {
  return editor.screenToPage({ x: event.clientX, y: event.clientY })
}

/** Letting go over the palette itself, or outside the window, takes the drag back. */
function isOverCanvas(editor: Editor, event: PointerEvent): boolean {
  const { left, top, right, bottom } = editor.getContainer().getBoundingClientRect()
  const { clientX: x, clientY: y } = event
  if (x < left || x > right || y < top || y > bottom) return false
  const palette = event.currentTarget.closest('nav')?.getBoundingClientRect()
  return palette === undefined || x > palette.right || y < palette.top || y > palette.bottom
}
