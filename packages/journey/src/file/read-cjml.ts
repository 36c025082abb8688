import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { DEFAULT_LANES } from '../lanes.ts'
import { JOURNEY_LIMITS } from '../limits.ts'
import type { Journey } from '../model.ts'
import { JOURNEY_SCHEMA } from './journey-file.ts'
import type { JourneyFile } from './journey-file.ts'
import { LISTED_PROBLEMS } from './problem.ts'
import type { Problem } from './problem.ts'
import { journeyFromValue } from './read-journey.ts'
import { CITIZEN } from './write-cjml.ts'
import { xmlElement, type XmlElement } from './xml-element.ts'

/** The journeys of a file, with remarks, or why there are none. */
export type JourneysReading =
  | {
      readonly ok: true
      readonly journeys: readonly Journey[]
      readonly warnings: readonly Problem[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

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
    const reading = journeyFromValue(fileOf(element, warnings))
    if (!reading.ok) return reading
    journeys.push(reading.journey)
    warnings.push(...reading.warnings)
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
    })
    const element = xmlElement(parser.parse(xml), 'CJML')
    return element === null ? { ok: false, problem: bad } : { ok: true, element }
  } catch {
    // What the validator lets through and the parser refuses.
    return { ok: false, problem: bad }
  }
}

function fileOf(journey: XmlElement, warnings: Problem[]): JourneyFile {
  const isPlanned = journey.name === 'plannedJourney'
  const offices = new Map(
    journey
      .all('actors', 'serviceProvider')
      .map((each) => [each.attribute('actorID'), each.text('companyName')]),
  )
  const phases = journey.all('phases', 'phase').map((each, at) => ({
    id: each.attribute('phaseID') || `p${at + 1}`,
    title: each.text('phaseName'),
  }))
  const steps: JourneyFile['steps'] = []
  for (const [at, touchpoint] of journey.all('touchpoints').entries()) {
    const isPoint = /^(?:actual|planned)CommunicationPoint$/.test(touchpoint.name)
    if (!isPoint && !/^(?:actual|planned)Action$/.test(touchpoint.name)) {
      const path = `touchpoints[${at}]`
      warnings.push({
        code: 'unknown_element',
        path,
        params: { name: touchpoint.name.slice(0, 100) },
      })
      continue
    }
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
  return {
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
}

function failed(problem: Problem): JourneysReading {
  return { ok: false, problems: [problem] }
}
