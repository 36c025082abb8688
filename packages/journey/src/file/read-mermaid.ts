import { DEFAULT_LANES } from '../lanes.ts'
import { JOURNEY_LIMITS } from '../limits.ts'
import type { Journey } from '../model.ts'
import { valueOf } from '../vocabulary.ts'
import { JOURNEY_SCHEMA } from './journey-file.ts'
import type { JourneyFile } from './journey-file.ts'
import { oneLine } from './one-line.ts'
import { LISTED_PROBLEMS } from './problem.ts'
import type { JourneyReading, Problem, ProblemCode } from './problem.ts'
import { journeyFromValue } from './read-journey.ts'
import { NO_EMOTION } from './write-mermaid.ts'

/** Whether a text begins as one of Mermaid's user journey diagrams. */
export function isMermaidJourney(text: string): boolean {
  const first = codeLines(text).find(({ code }) => code !== '' && !code.startsWith('%%'))
  return first?.code === 'journey'
}

/**
 * Reads the first of Mermaid's user journey diagrams in a text, also from a Markdown code fence. Lines that are not
 * understood are passed over with a warning that names line and column. Never throws.
 */
export function journeyFromMermaid(text: string): JourneyReading<Journey> {
  if (text.length > JOURNEY_LIMITS.file) {
    return { ok: false, problems: [problem('too_large', { limit: JOURNEY_LIMITS.file })] }
  }
  if (!isMermaidJourney(text)) return { ok: false, problems: [problem('mermaid_header', {})] }
  const draft = new Draft()
  for (const line of codeLines(text)) draft.take(line)
  const { title, phases, steps, warnings } = draft
  if (phases.length === 0) return { ok: false, problems: [problem('empty', {})] }
  const file: JourneyFile = {
    schema: JOURNEY_SCHEMA,
    id: 'mermaid',
    title,
    state: 'as-is',
    service: { name: '', leistungsschluessel: null },
    persona: { name: '', description: '' },
    lanes: [...DEFAULT_LANES],
    phases: [...phases],
    steps: [...steps],
    note: '',
  }
  const reading = journeyFromValue(file)
  if (!reading.ok) return reading
  const all = [...warnings, ...reading.warnings]
  return { ...reading, warnings: all.slice(0, LISTED_PROBLEMS) }
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

/** What was read so far. */
class Draft {
  title = ''
  readonly phases: JourneyFile['phases'] = []
  readonly steps: JourneyFile['steps'] = []
  readonly warnings: Problem[] = []
  #diagrams = 0
  #hasEmotion = true

  take({ line, column, code }: CodeLine): void {
    const warn = (id: ProblemCode, shift: number): void => {
      this.warnings.push({ ...problem(id, {}), line, column: column + shift })
    }
    if (code === NO_EMOTION) this.#hasEmotion = false
    if (code === '' || code.startsWith('%%') || /^acc(?:Title|Descr)\s*:/.test(code)) return
    if (code === 'journey') {
      this.#diagrams += 1
      if (this.#diagrams === 2) warn('several_diagrams', 0)
      return
    }
    if (this.#diagrams > 1) return
    const [, keyword, rest = ''] = /^(title|section)\s+(.*)$/.exec(code) ?? []
    if (keyword === 'title') this.title = unescaped(rest)
    else if (keyword === 'section') this.#addPhase(unescaped(rest))
    else this.#addStep(code, warn)
  }

  #addPhase(title: string): void {
    this.phases.push({ id: `p${this.phases.length + 1}`, title })
  }

  #addStep(code: string, warn: (id: ProblemCode, shift: number) => void): void {
    const hasEmotion = this.#hasEmotion
    this.#hasEmotion = true
    const [title, score, actors = ''] = code.split(':')
    if (title === undefined || score === undefined) return warn('mermaid_line', 0)
    if (this.phases.length === 0) this.#addPhase('')
    const number = Number(score.trim())
    const isScore = Number.isInteger(number) && number >= 1 && number <= 5
    if (!isScore) warn('mermaid_score', title.length + 1)
    const [actor = '', office = ''] = actors.split(',').map(unescaped)
    this.steps.push({
      id: `s${this.steps.length + 1}`,
      phase: this.phases.at(-1)?.id ?? 'p1',
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
