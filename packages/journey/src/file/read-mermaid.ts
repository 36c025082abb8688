import { DEFAULT_LANES } from '../lanes.ts'
import { JOURNEY_LIMITS } from '../limits.ts'
import type { Journey } from '../model.ts'
import { valueOf } from '../vocabulary.ts'
import { JOURNEY_SCHEMA } from './journey-file.ts'
import type { JourneyFile } from './journey-file.ts'
import { oneLine } from './one-line.ts'
import { LISTED_PROBLEMS } from './problem.ts'
import type { JourneysReading, Problem, ProblemCode } from './problem.ts'
import { journeyFromValue } from './read-journey.ts'
import { NO_EMOTION } from './write-mermaid.ts'

/** Whether a text begins as one of Mermaid's user journey diagrams. */
export function isMermaidJourney(text: string): boolean {
  const first = codeLines(text).find(({ code }) => code !== '' && !code.startsWith('%%'))
  return first?.code === 'journey'
}

/**
 * Reads all of Mermaid's user journey diagrams in a text, also from Markdown code fences. Lines that are not
 * understood are passed over with a warning that names line and column. Never throws.
 */
export function journeysFromMermaid(text: string): JourneysReading {
  if (text.length > JOURNEY_LIMITS.file) {
    return { ok: false, problems: [problem('too_large', { limit: JOURNEY_LIMITS.file })] }
  }
  if (!isMermaidJourney(text)) return { ok: false, problems: [problem('mermaid_header', {})] }
  const drafts: Draft[] = []
  for (const line of codeLines(text)) {
    if (line.code === 'journey') drafts.push(new Draft())
    else drafts.at(-1)?.take(line)
  }
  const journeys: Journey[] = []
  const warnings: Problem[] = []
  for (const draft of drafts.filter(({ isEmpty }) => !isEmpty)) {
    const id = journeys.length === 0 ? 'mermaid' : `mermaid-${journeys.length + 1}`
    const reading = journeyFromValue(draft.file(id))
    if (!reading.ok) return { ok: false, problems: reading.problems.map(draft.placed) }
    journeys.push(reading.journey)
    warnings.push(...draft.warnings, ...reading.warnings.map(draft.placed))
  }
  if (journeys.length === 0) return { ok: false, problems: [problem('empty', {})] }
  return { ok: true, journeys, warnings: warnings.slice(0, LISTED_PROBLEMS) }
}

interface CodeLine {
  /** From 1. */
  readonly line: number
  /** From 1: where the code of the line begins. */
  readonly column: number
  /** Without the spaces around it. */
  readonly code: string
}

function codeLines(text: string): readonly CodeLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((raw, at) => ({
      line: at + 1,
      column: raw.length - raw.trimStart().length + 1,
      code: raw.trim(),
    }))
    .filter(({ code }) => !code.startsWith('```'))
}

type Place = Pick<CodeLine, 'line' | 'column'>

/** What was read of a diagram so far. */
class Draft {
  readonly warnings: Problem[] = []
  #title: string | null = null
  #titlePlace: Place | undefined
  readonly #phases: JourneyFile['phases'] = []
  readonly #steps: JourneyFile['steps'] = []
  /** Where each phase and step stands, by its path. */
  readonly #places = new Map<string, Place>()
  #hasEmotion = true

  /** Whether it says nothing at all. */
  get isEmpty(): boolean {
    return this.#title === null && this.#phases.length === 0
  }

  file(id: string): JourneyFile {
    return {
      schema: JOURNEY_SCHEMA,
      id,
      title: this.#title ?? '',
      state: 'as-is',
      service: { name: '', leistungsschluessel: null },
      persona: { name: '', description: '' },
      lanes: [...DEFAULT_LANES],
      phases: this.#phases,
      steps: this.#steps,
      note: '',
    }
  }

  /** A problem of the file with the place of its line. */
  readonly placed = (each: Problem): Problem => {
    const part = /^(?:phases|steps)\[\d+\]/.exec(each.path)?.[0]
    const place = part === undefined ? this.#titlePlace : this.#places.get(part)
    return { ...each, path: '', ...(place && { line: place.line, column: place.column }) }
  }

  take({ line, column, code }: CodeLine): void {
    const warn = (id: ProblemCode, shift: number): void => {
      if (this.warnings.length >= LISTED_PROBLEMS) return
      this.warnings.push({ ...problem(id, {}), line, column: column + shift })
    }
    if (code === NO_EMOTION) this.#hasEmotion = false
    if (code === '' || code.startsWith('%%') || /^acc(?:Title|Descr)\s*:/.test(code)) return
    const [, keyword, rest = ''] = /^(title|section)\s+(.*)$/.exec(code) ?? []
    if (keyword === 'title') {
      this.#title = unescaped(rest)
      this.#titlePlace = { line, column }
    } else if (keyword === 'section') this.#addPhase(unescaped(rest), { line, column })
    else this.#addStep(code, { place: { line, column }, warn })
  }

  #addPhase(title: string, place: Place): void {
    this.#places.set(`phases[${this.#phases.length}]`, place)
    this.#phases.push({ id: `p${this.#phases.length + 1}`, title })
  }

  #addStep(
    code: string,
    {
      place,
      warn,
    }: { readonly place: Place; readonly warn: (id: ProblemCode, shift: number) => void },
  ): void {
    const hasEmotion = this.#hasEmotion
    this.#hasEmotion = true
    const [title, score, actors = ''] = code.split(':')
    if (title === undefined || score === undefined) return warn('mermaid_line', 0)
    if (this.#phases.length === 0) this.#addPhase('', place)
    const number = Number(score.trim())
    const isScore = Number.isInteger(number) && number >= 1 && number <= 5
    if (!isScore) warn('mermaid_score', title.length + 1)
    const [actor = '', office = ''] = actors.split(',').map(unescaped)
    this.#places.set(`steps[${this.#steps.length}]`, place)
    this.#steps.push({
      id: `s${this.#steps.length + 1}`,
      phase: this.#phases.at(-1)?.id ?? 'p1',
      title: unescaped(title),
      actor: actor === '' ? 'citizen' : valueOf('actor', actor),
      channel: 'none',
      medium: 'none',
      office,
      contact: office !== '',
      documentsProvided: [],
      documentsReceived: [],
      waitDays: 0,
      waitOn: 'none',
      effortMinutes: 0,
      costEur: 0,
      emotion: isScore && hasEmotion ? number : null,
      painPoints: [],
      ideas: [],
      legalBasis: '',
      momentOfTruth: false,
    })
  }
}

/** Character codes are characters again; the sign for an empty name is nothing. */
function unescaped(text: string): string {
  const plain = text.replaceAll(/#(\d{1,6});/g, (code, digits: string) => {
    const point = Number(digits)
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : code
  })
  return oneLine(plain.replaceAll('\u200B', ''))
}

function problem(code: ProblemCode, params: Problem['params']): Problem {
  return { code, path: '', params }
}
