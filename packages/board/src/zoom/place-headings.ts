import type { Editor } from 'tldraw'
import { getZoomLevel } from './follow-zoom.ts'
import type { Heading, MapHeadings } from './map-headings.ts'

/** Window pixels of a heading, and those that the palette and the menu at the top left take. */
const HEIGHT = 26
const PALETTE = { wide: 172, narrow: 60, none: 4 } as const
const NARROW = 700
const MENU = 264
/** Window pixels below which a name is not worth its place. */
const LEAST = 40

/** Puts the headings of a map where they belong at this moment; what is not needed is hidden. Reactive to the camera. */
export function placeHeadings(editor: Editor, map: MapHeadings, part: HTMLElement): void {
  const [title, ...rest] = part.children
  const phases = rest.slice(0, map.phases.length)
  const lanes = rest.slice(map.phases.length)
  const zoom = editor.getZoomLevel()
  const level = getZoomLevel(editor)
  const { w, h } = editor.getViewportScreenBounds()
  const sheet = editor.pageToViewport({ x: map.x, y: map.y })
  const isInView =
    sheet.x < w && sheet.y < h && sheet.x + map.w * zoom > 0 && sheet.y + map.h * zoom > 0
  part.hidden = !isInView
  if (!isInView) return
  const left = leftEdge(editor, w)
  const bottom = sheet.y + map.h * zoom - HEIGHT
  const headsTop = editor.pageToViewport({ x: 0, y: map.headsTop }).y
  const headsEnd = headsTop + map.headsHeight * zoom
  const isFar = level !== 'near'
  show(title, {
    x: Math.max(sheet.x, left),
    y: sheet.y - HEIGHT,
    w: Math.min(sheet.x + map.w * zoom, w) - Math.max(sheet.x, left),
    isShown: isFar && sheet.y > HEIGHT,
  })
  const phaseEdge = Math.max(left, editor.getIsReadonly() ? left : MENU)
  for (const [at, heading] of map.phases.entries()) {
    const span = spanOf(editor, heading, 'x')
    // At the upper edge the menu stands in the corner; on the sheet itself nothing does.
    const isStuck = headsEnd < HEIGHT
    const start = Math.max(span.start, isStuck ? phaseEdge : left)
    const width = Math.min(span.end, w) - start
    const y = isStuck ? Math.min(4, bottom) : headsTop
    show(phases[at], { x: start, y, w: width - 2, isShown: (isStuck || isFar) && width > LEAST })
  }
  // Below the phases at the edge, and below the menu in the corner.
  const top = editor.getIsReadonly() ? HEIGHT + 8 : HEIGHT + 20
  const lanesEnd = sheet.x + map.lanesWidth * zoom
  for (const [at, heading] of map.lanes.entries()) {
    const span = spanOf(editor, heading, 'y')
    const isStuck = lanesEnd < left + LEAST
    const y = Math.min(Math.max(span.start + 2, top), span.end - HEIGHT)
    const x = isStuck ? left : Math.max(sheet.x + 2, left)
    const isRoom = span.end - span.start >= HEIGHT && y >= top - 4 && y < h - HEIGHT
    show(lanes[at], { x, y, w: null, isShown: (isStuck || level === 'far') && isRoom })
  }
}

function leftEdge(editor: Editor, width: number): number {
  if (editor.getIsReadonly()) return PALETTE.none
  return width < NARROW ? PALETTE.narrow : PALETTE.wide
}

function spanOf(editor: Editor, { start, length }: Heading, axis: 'x' | 'y') {
  const from = editor.pageToViewport({ x: start, y: start })[axis]
  return { start: from, end: from + length * editor.getZoomLevel() }
}

function show(
  element: Element | undefined,
  at: {
    readonly x: number
    readonly y: number
    readonly w: number | null
    readonly isShown: boolean
  },
): void {
  if (!(element instanceof HTMLElement)) return
  element.hidden = !at.isShown
  if (!at.isShown) return
  element.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`
  if (at.w !== null) element.style.width = `${Math.round(at.w)}px`
}
