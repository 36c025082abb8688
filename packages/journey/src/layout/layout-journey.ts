import { isCardLane } from '../lanes.ts'
import { mediaBreaks } from '../media-breaks.ts'
import type { Card, Journey, Lane, LaneKind, Language, Phase, Step } from '../model.ts'
import { resolveText } from '../text/localized-text.ts'
import { monotonePath } from './emotion-curve.ts'
import type { CurvePoint, CurveSegment } from './emotion-curve.ts'
import { MAP, emotionY } from './map-sizes.ts'
import { signRow, stepSigns, type SignRow } from './step-signs.ts'
import { wrapText } from './wrap-text.ts'

/** A rectangle in pixels, relative to the parent in the tree. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A card with its broken text. */
export interface CardBox extends Box {
  readonly lines: readonly string[]
}

/** A phase or step with the height and the broken text of its head. */
export interface HeadBox extends CardBox {
  readonly headHeight: number
}

/** A step with its signs below its title; `null` when no step of the journey has any. */
export interface StepBox extends HeadBox {
  /** The row of signs, its top in pixels from the top of the step. */
  readonly signs: (SignRow & { readonly top: number }) | null
}

/** A visible lane; `y` relative to the journey. */
export interface LaneBand {
  readonly id: string
  readonly kind: LaneKind
  readonly y: number
  readonly h: number
}

/**
 * Where everything of a journey lies, in pixels at 100 %. Phases are relative to the journey,
 * steps to their phase, cards to their step; lanes and the curve to the journey. Cards in hidden lanes
 * and hidden lanes themselves are absent.
 */
export interface JourneyLayout {
  readonly w: number
  readonly h: number
  readonly titleHeight: number
  readonly laneHeadWidth: number
  readonly lanes: readonly LaneBand[]
  readonly phases: ReadonlyMap<string, HeadBox>
  readonly steps: ReadonlyMap<string, StepBox>
  readonly cards: ReadonlyMap<string, CardBox>
  readonly curve: {
    readonly segments: readonly CurveSegment[]
    readonly points: readonly CurvePoint[]
  }
}

/**
 * Lays a journey out for a reader of `language`: columns are steps, bands are lanes, a band grows
 * with its fullest cell. Pure and deterministic, so two clients never disagree.
 */
export function layoutJourney(journey: Journey, language: Language): JourneyLayout {
  const steps = journey.phases.flatMap((phase) => phase.steps)
  const phaseLines = linesOf(journey.phases, (phase) => phaseTitle(phase, language))
  const stepLines = linesOf(steps, (step) => stepTitle(step, language))
  const piles = new Map(steps.map((step) => [step.id, pilesOf(step, language)]))

  const { phase: phaseSizes, titleHeight, laneHeadWidth, columnWidth, margin } = MAP
  const phaseHead = 2 * phaseSizes.top + phaseSizes.lineHeight * longest([...phaseLines.values()])
  const stepTop = phaseHead + phaseSizes.gapBelow
  const signs = signsOf(steps, language)
  const signsHeight = signs === null ? 0 : MAP.signs.above + MAP.signs.height
  const stepHead = Math.max(
    MAP.step.minHeight,
    2 * MAP.step.top + MAP.step.lineHeight * longest([...stepLines.values()]) + signsHeight,
  )
  const signsTop = stepHead - MAP.step.top - MAP.signs.height
  const lanes = bandsOf(journey.lanes, titleHeight + stepTop, (lane) =>
    laneHeight(lane, stepHead, [...piles.values()]),
  )
  const last = lanes.at(-1)
  const bottom = last === undefined ? titleHeight + stepTop + stepHead : last.y + last.h
  const emotionLane = lanes.find((lane) => lane.kind === 'emotion')

  const phases = new Map<string, HeadBox>()
  const stepBoxes = new Map<string, StepBox>()
  const cards = new Map<string, CardBox>()
  const runs: CurvePoint[][] = [[]]
  let x: number = laneHeadWidth
  for (const phase of journey.phases) {
    const w = Math.max(1, phase.steps.length) * columnWidth
    phases.set(phase.id, {
      x,
      y: titleHeight,
      w,
      h: bottom - titleHeight,
      headHeight: phaseHead,
      lines: phaseLines.get(phase.id) ?? [],
    })
    phase.steps.forEach((step, at) => {
      stepBoxes.set(step.id, {
        x: at * columnWidth,
        y: stepTop,
        w: columnWidth,
        h: bottom - titleHeight - stepTop,
        headHeight: stepHead,
        lines: stepLines.get(step.id) ?? [],
        signs: signs === null ? null : { ...(signs.get(step.id) ?? NO_SIGNS), top: signsTop },
      })
      for (const lane of lanes) {
        const pile = piles.get(step.id)?.get(lane.id) ?? []
        placePile(pile, lane.y - titleHeight - stepTop, cards)
      }
      if (step.emotion === null) runs.push([])
      else if (emotionLane !== undefined) {
        runs.at(-1)?.push({
          stepId: step.id,
          x: x + (at + 0.5) * columnWidth,
          y: emotionY(emotionLane, step.emotion),
          emotion: step.emotion,
        })
      }
    })
    x += w
  }
  return {
    w: x + margin,
    h: bottom + margin,
    titleHeight,
    laneHeadWidth,
    lanes,
    phases,
    steps: stepBoxes,
    cards,
    curve: {
      segments: runs.filter((run) => run.length > 1).map((run) => ({ path: monotonePath(run) })),
      points: runs.flat(),
    },
  }
}

const NO_SIGNS: SignRow = { signs: [], more: null }

/** The row of signs of each step; `null` when nothing is to be said of any. */
function signsOf(steps: readonly Step[], language: Language): ReadonlyMap<string, SignRow> | null {
  const width = MAP.columnWidth - 2 * MAP.step.inset
  const breaks = mediaBreaks(steps)
  const rows = new Map<string, SignRow>()
  for (const step of steps) {
    const signs = stepSigns(step, breaks.get(step.id) ?? null, language)
    if (signs.length > 0) rows.set(step.id, signRow(signs, width))
  }
  return rows.size === 0 ? null : rows
}

/** A card of a cell before the cell has its place. */
interface PiledCard {
  readonly id: string
  readonly h: number
  readonly lines: readonly string[]
}

type Piles = ReadonlyMap<string, readonly PiledCard[]>

function pilesOf(step: Step, language: Language): Piles {
  const piles = new Map<string, PiledCard[]>()
  for (const card of step.cards) {
    const pile = piles.get(card.lane) ?? []
    piles.set(card.lane, pile)
    pile.push(piledCard(card, language))
  }
  return piles
}

function piledCard(card: Card, language: Language): PiledCard {
  const { inset, padding, textTop, bottom, fontSize, lineHeight, minHeight } = MAP.card
  const width = MAP.columnWidth - 2 * inset - 2 * padding
  const lines = wrapText(resolveText(card.text, language).text, { width, fontSize, bold: false })
  const h = Math.max(minHeight, textTop + lineHeight * lines.length + bottom)
  return { id: card.id, h, lines }
}

function placePile(pile: readonly PiledCard[], top: number, into: Map<string, CardBox>): void {
  const { inset, gap } = MAP.card
  let y = top + gap
  for (const { id, h, lines } of pile) {
    into.set(id, { x: inset, y, w: MAP.columnWidth - 2 * inset, h, lines })
    y += h + gap
  }
}

function bandsOf(
  lanes: readonly Lane[],
  top: number,
  heightOf: (lane: Lane) => number,
): readonly LaneBand[] {
  let y = top
  return lanes
    .filter((lane) => !lane.hidden)
    .map((lane) => {
      const band = { id: lane.id, kind: lane.kind, y, h: heightOf(lane) }
      y += band.h
      return band
    })
}

function laneHeight(lane: Lane, stepHead: number, piles: readonly Piles[]): number {
  if (lane.kind === 'step') return stepHead
  if (lane.kind === 'channel') return MAP.channelHeight
  if (lane.kind === 'emotion') return MAP.emotion.height
  if (!isCardLane(lane.kind)) return MAP.visibilityHeight
  const { gap } = MAP.card
  const heights = piles.map((pile) =>
    (pile.get(lane.id) ?? []).reduce<number>((sum, card) => sum + card.h + gap, gap),
  )
  return heights.reduce<number>((most, height) => Math.max(most, height), MAP.cellMinHeight)
}

function phaseTitle(phase: Phase, language: Language): string[] {
  const { inset, fontSize } = MAP.phase
  const width = Math.max(1, phase.steps.length) * MAP.columnWidth - 2 * inset
  return wrapText(resolveText(phase.title, language).text, { width, fontSize, bold: true })
}

function stepTitle(step: Step, language: Language): string[] {
  const { inset, fontSize } = MAP.step
  const width = MAP.columnWidth - 2 * inset
  return wrapText(resolveText(step.title, language).text, { width, fontSize, bold: true })
}

function linesOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  lines: (item: Item) => string[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(items.map((item) => [item.id, lines(item)]))
}

function longest(texts: readonly (readonly string[])[]): number {
  return texts.reduce((most, lines) => Math.max(most, lines.length), 1)
}
