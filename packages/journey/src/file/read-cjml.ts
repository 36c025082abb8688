import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { DEFAULT_LANES } from '../lanes.ts'
import { JOURNEY_LIMITS } from '../limits.ts'
import type { Journey } from '../model.ts'
import { JOURNEY_SCHEMA } from './journey-file.ts'
import type { JourneyFile } from './journey-file.ts'
import { LISTED_PROBLEMS } from './problem.ts'
import type { JourneysReading, Problem } from './problem.ts'
import { journeyFromValue } from './read-journey.ts'
import { CITIZEN } from './write-cjml.ts'
import { xmlElement, type XmlElement } from './xml-element.ts'

/** Whether a text begins as a CJML file. */
export function isCjml(text: string): boolean {
  return /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<CJML[\s>]/.test(
    text.slice(0, 2000),
  )
}

/**
 * Reads the journeys of a CJML 2.0 file as `journeyToCjml` writes it. Malformed XML is named by line and column;
 * touchpoints of other kinds are left out with a warning. A file that declares entities of its own is refused. Never throws.
 */
export function journeysFromCjml(text: string): JourneysReading {
  if (text.length > JOURNEY_LIMITS.file) {
    return failed({ code: 'too_large', path: '', params: { limit: JOURNEY_LIMITS.file } })
  }
  if (!isCjml(text)) return failed({ code: 'not_cjml', path: '', params: {} })
  const root = parsed(text)
  if (!root.ok) return failed(root.problem)
  const found = root.element.children.filter(({ name }) => /^(?:actual|planned)Journey$/.test(name))
  if (found.length === 0) return failed({ code: 'not_cjml', path: 'CJML', params: {} })
  const warnings: Problem[] = []
  const journeys: Journey[] = []
  for (const element of found) {
    const { file, places, problems } = fileOf(element)
    const placed = (problem: Problem): Problem => {
      const part = /^(?:phases|steps|touchpoints)\[\d+\]/.exec(problem.path)?.[0] ?? ''
      return { ...problem, ...linePlace(text, places.get(part)?.start ?? element.start) }
    }
    const reading = journeyFromValue(file)
    if (!reading.ok) return { ok: false, problems: reading.problems.map(placed) }
    journeys.push(reading.journey)
    const all = [...problems, ...reading.warnings]
    // Each place is looked for in the whole text.
    warnings.push(...all.slice(0, LISTED_PROBLEMS).map(placed))
  }
  return { ok: true, journeys, warnings: warnings.slice(0, LISTED_PROBLEMS) }
}

type Parsed =
  | { readonly ok: true; readonly element: XmlElement }
  | { readonly ok: false; readonly problem: Problem }

function parsed(text: string): Parsed {
  const xml = text.replace(/^\uFEFF/, '')
  const valid = XMLValidator.validate(xml)
  if (valid !== true) {
    const { line, col: column } = valid.err
    return { ok: false, problem: { code: 'not_xml', path: '', line, column, params: {} } }
  }
  const bad: Problem = { code: 'not_xml', path: '', params: {} }
  // Entities within entities grow without end, and no journey needs them.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return { ok: false, problem: bad }
  try {
    const parser = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      parseTagValue: false,
      parseAttributeValue: false,
      trimValues: true,
      captureMetaData: true,
    })
    const element = xmlElement(parser.parse(xml), 'CJML')
    return element === null ? { ok: false, problem: bad } : { ok: true, element }
  } catch {
    // What the validator lets through and the parser refuses.
    return { ok: false, problem: bad }
  }
}

/** A journey of the file, what was left out of it, and the elements of its parts by their path. */
interface CjmlJourney {
  readonly file: JourneyFile
  readonly problems: readonly Problem[]
  readonly places: ReadonlyMap<string, XmlElement>
}

function fileOf(journey: XmlElement): CjmlJourney {
  const problems: Problem[] = []
  const places = new Map<string, XmlElement>()
  const isPlanned = journey.name === 'plannedJourney'
  const offices = new Map(
    journey
      .all('actors', 'serviceProvider')
      .map((each) => [each.attribute('actorID'), each.text('companyName')]),
  )
  const phases = journey.all('phases', 'phase').map((each, at) => {
    places.set(`phases[${at}]`, each)
    return { id: each.attribute('phaseID') || `p${at + 1}`, title: each.text('phaseName') }
  })
  const steps: JourneyFile['steps'] = []
  for (const [at, touchpoint] of journey.all('touchpoints').entries()) {
    const isPoint = /^(?:actual|planned)CommunicationPoint$/.test(touchpoint.name)
    if (!isPoint && !/^(?:actual|planned)Action$/.test(touchpoint.name)) {
      const path = `touchpoints[${at}]`
      places.set(path, touchpoint)
      const params = { name: touchpoint.name.slice(0, 100) }
      problems.push({ code: 'unknown_element', path, params })
      continue
    }
    places.set(`steps[${steps.length}]`, touchpoint)
    const phase =
      touchpoint.first('refersToPhase')?.attribute('phaseIDref') ?? phases[0]?.id ?? 'p1'
    if (phases.length === 0) phases.push({ id: phase, title: '' })
    const from = touchpoint.first('initiator')
    const sender = from?.first('refersTo')?.attribute('actorIDref') ?? CITIZEN
    const receiver = touchpoint.first('receiver')?.first('refersTo')?.attribute('actorIDref') ?? ''
    const rating = touchpoint.first('experience')?.text('rating') ?? ''
    steps.push({
      id: touchpoint.text('touchpointID') || `s${at + 1}`,
      phase,
      title: from?.text('initiatorLabel') ?? touchpoint.first('actor')?.text('actionLabel') ?? '',
      actor: offices.has(sender) ? 'office' : 'citizen',
      channel: touchpoint.first('channel')?.text('channelName') || 'none',
      medium: 'none',
      office: offices.get(sender) ?? offices.get(receiver) ?? '',
      contact: isPoint,
      documentsProvided: [],
      documentsReceived: [],
      waitDays: 0,
      waitOn: 'none',
      effortMinutes: 0,
      costEur: 0,
      emotion: rating === '' ? null : Number(rating),
      painPoints: [],
      ideas: [],
      legalBasis: '',
      momentOfTruth: false,
    })
  }
  const file: JourneyFile = {
    schema: JOURNEY_SCHEMA,
    id: journey.text('journeyID') || 'cjml',
    title: journey.text('journeyName'),
    state: isPlanned ? 'to-be' : 'as-is',
    service: { name: '', leistungsschluessel: null },
    persona: {
      name: journey.first('actors')?.first('endUser')?.text('actorName') ?? '',
      description: '',
    },
    lanes: [...DEFAULT_LANES],
    phases,
    steps,
    note: '',
  }
  return { file, problems, places }
}

/** Line and column, from 1, of a place in a text. */
function linePlace(text: string, start: number | undefined): Pick<Problem, 'line' | 'column'> {
  if (start === undefined) return {}
  // The reader passes over a BOM.
  const before = text
    .replace(/^\uFEFF/, '')
    .slice(0, start)
    .split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function failed(problem: Problem): JourneysReading {
  return { ok: false, problems: [problem] }
}
