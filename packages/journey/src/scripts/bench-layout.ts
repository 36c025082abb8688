/** Measures the layout of large journeys. Run: `node packages/journey/src/scripts/bench-layout.ts` */
import { layoutJourney } from '../layout/layout-journey.ts'
import { DEFAULT_LANES, homeLane } from '../lanes.ts'
import { emptyStep } from '../commands.ts'
import { CARD_KINDS } from '../model.ts'
import type { Card, Journey } from '../model.ts'

const WORDS =
  'Bauantrag Unterlagen fehlen Frist Behörde Genehmigung unklar Entwässerungsplan wir warten'
const RUNS = 51

for (const [steps, cards] of [
  [14, 40],
  [100, 1_000],
  [100, 4_000],
  [1_000, 10_000],
] as const) {
  const journey = largeJourney(steps, cards)
  const first = timed(journey)
  const times = Array.from({ length: RUNS }, () => timed(journey)).sort((a, b) => a - b)
  const median = times[Math.floor(RUNS / 2)] ?? 0
  console.log(
    `${steps} steps, ${cards} cards: first ${first.toFixed(1)} ms, median of ${RUNS} ${median.toFixed(1)} ms`,
  )
}

function timed(journey: Journey): number {
  const start = performance.now()
  layoutJourney(journey, 'de')
  return performance.now() - start
}

/** The same journey every time: ten phases, cards of three to twelve words in all lanes. */
function largeJourney(steps: number, cards: number): Journey {
  const words = WORDS.split(' ')
  const text = (at: number) =>
    Array.from(
      { length: 3 + (at % 10) },
      (_, word) => words[(at * 7 + word * 3) % words.length],
    ).join(' ')
  const all = Array.from({ length: steps }, (_, step) => ({
    ...emptyStep(`s${step}`, text(step)),
    emotion: 1 + (step % 5),
    cards: Array.from({ length: Math.floor(cards / steps) }, (_unused, place): Card => {
      const kind = CARD_KINDS[(step + place) % CARD_KINDS.length] ?? 'pain'
      const direction = kind === 'document' ? ('provided' as const) : null
      const lane = homeLane(kind, DEFAULT_LANES)
      return { id: `s${step}c${place}`, kind, lane, text: text(step * 31 + place), direction }
    }),
  }))
  return {
    id: 'large',
    title: '',
    state: 'as-is',
    service: { name: '', leistungsschluessel: null },
    persona: { name: '', description: '' },
    lanes: DEFAULT_LANES,
    note: '',
    origin: null,
    phases: Array.from({ length: 10 }, (_, phase) => ({
      id: `p${phase}`,
      title: `Phase ${phase + 1}`,
      steps: all.filter((_step, at) => at % 10 === phase),
    })),
  }
}
