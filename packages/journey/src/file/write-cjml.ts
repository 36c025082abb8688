import { XMLBuilder } from 'fast-xml-parser'
import type { Journey, Language, LocalizedText, Step } from '../model.ts'
import { resolveText } from '../text/localized-text.ts'
import { oneLine } from './one-line.ts'

/** Id of the citizen among the actors of a file. */
export const CITIZEN = 'citizen'

/**
 * Journeys in the Customer Journey Modelling Language (CJML) 2.0 of SINTEF: an as-is is an `actualJourney`, a to-be a
 * `plannedJourney`; a step with contact is a communication point between citizen and office, any other an action.
 * Experience exists in actual journeys only. The root, actors, communication points and channels are those of the example
 * at https://cjml.no; its schema is not published, so `phases`, actions and `experience` follow the terms of its guide.
 */
export function journeyToCjml(journeys: readonly Journey[], language: Language): string {
  const builder = new XMLBuilder({
    preserveOrder: true,
    format: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
  })
  const root = element(
    'CJML',
    journeys.map((journey) => journeyElement(journey, language)),
    {
      version: '2.0',
    },
  )
  const body: string = builder.build([root])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body.trim()}\n`
}

/** An element as fast-xml-parser keeps it in order: one key for its name, `:@` for its attributes. */
type XmlElement = Readonly<Record<string, unknown>>

function element(
  name: string,
  content: string | readonly XmlElement[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  const children = typeof content === 'string' ? [{ '#text': content }] : content
  return { [name]: children, ':@': attributes }
}

function journeyElement(journey: Journey, language: Language): XmlElement {
  const read = (text: LocalizedText) => oneLine(resolveText(text, language).text)
  const isPlanned = journey.state === 'to-be'
  const steps = journey.phases.flatMap((phase) => phase.steps.map((step) => ({ step, phase })))
  const offices = [...new Set(steps.flatMap(({ step }) => officeOf(step, language) ?? []))]
  const idOf = (office: string) => `office-${offices.indexOf(office) + 1}`
  const prefix = isPlanned ? 'planned' : 'actual'
  const touchpoint = ({ step, phase }: (typeof steps)[number]) => {
    const office = officeOf(step, language)
    const title = read(step.title)
    const common = [
      element('touchpointID', step.id),
      element('refersToPhase', [], { phaseIDref: phase.id }),
      ...(step.emotion === null || isPlanned
        ? []
        : [element('experience', [element('rating', String(step.emotion))])]),
    ]
    const refersTo = (actor: string) => element('refersTo', [], { actorIDref: actor })
    if (office === null) {
      const actor = element('actor', [refersTo(CITIZEN), element('actionLabel', title)])
      return element(`${prefix}Action`, [...common, actor])
    }
    const [from, to] = step.actor === 'office' ? [idOf(office), CITIZEN] : [CITIZEN, idOf(office)]
    return element(`${prefix}CommunicationPoint`, [
      ...common,
      element('initiator', [refersTo(from), element('initiatorLabel', title)]),
      element('receiver', [refersTo(to)]),
      element('channel', [element('channelName', oneLine(step.channel))]),
    ])
  }
  return element(`${prefix}Journey`, [
    element('journeyID', journey.id),
    element('journeyName', read(journey.title)),
    element('actors', [
      element('endUser', [element('actorName', oneLine(journey.persona.name))], {
        actorID: CITIZEN,
      }),
      ...offices.map((office) =>
        element('serviceProvider', [element('companyName', office)], { actorID: idOf(office) }),
      ),
    ]),
    element(
      'phases',
      journey.phases.map(({ id, title }) =>
        element('phase', [element('phaseName', read(title))], { phaseID: id }),
      ),
    ),
    element('touchpoints', steps.map(touchpoint)),
  ])
}

/** The office that a step deals with; `null` for one without contact. */
function officeOf({ contact, office }: Step, language: Language): string | null {
  return contact ? oneLine(resolveText(office, language).text) : null
}
