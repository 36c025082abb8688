import { emptyStep, templateJourney, type Card, type Journey, type Step } from '@amtsweg/journey'
import { seedRecords } from '@amtsweg/board/schema'

type BoardRecord = ReturnType<typeof seedRecords>[number]

/** Words that break lines, names from right to left, signs that few fonts have, and money. */
export const HARD_TEXTS = [
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  'Gebühr von 1.250,00 € – Straße, Übergröße, Ärger',
  'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung gilt',
  'Frau נועה יצחק fragt nach',
  'Herr ليلى حسن wartet',
  'Ayşe Yıldırım und Łukasz Żółć',
  'Das war schön 🎉 und schnell 👩‍💼',
  'E-Mail an bauamt@stadt.example, Aktenzeichen 2026/0042-B',
] as const

const KINDS = ['thought', 'pain', 'idea', 'document'] as const
const STEPS_A_PHASE = 10

/** A board with one journey of so many cards, five or so a cell. */
export function largeBoard(cards: number): readonly BoardRecord[] {
  const base = templateJourney('empty')
  if (base === null) throw new Error('the empty journey is always there')
  const steps = Array.from({ length: Math.ceil(cards / 20) }, (_, at): Step => {
    const own = Array.from({ length: Math.min(20, cards - at * 20) }, (__, card) =>
      cardOf(at * 20 + card),
    )
    return {
      ...emptyStep(`s${at}`, `Schritt ${at + 1}: Prüfung der Größe`),
      waitDays: at,
      emotion: (at % 5) + 1,
      cards: own,
    }
  })
  const phases = Array.from({ length: Math.ceil(steps.length / STEPS_A_PHASE) }, (_, at) => ({
    id: `p${at}`,
    title: `Phase ${at + 1}`,
    steps: steps.slice(at * STEPS_A_PHASE, (at + 1) * STEPS_A_PHASE),
  }))
  const journey: Journey = { ...base, id: 'large', title: 'Großes Verfahren', phases }
  let count = 0
  const createId = () => `l${(count += 1)}`
  return seedRecords({ title: 'Groß', language: 'de', journey, createId })
}

function cardOf(at: number): Card {
  const kind = KINDS[at % KINDS.length] ?? 'thought'
  const text = `${at + 1}. ${HARD_TEXTS[at % HARD_TEXTS.length] ?? ''}`
  return {
    id: `c${at}`,
    kind,
    lane: kind,
    text,
    direction: kind === 'document' ? 'provided' : null,
  }
}
