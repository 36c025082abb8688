import { journeyMetrics } from '../figures/journey-metrics.ts'
import type { JourneyMetrics } from '../figures/journey-metrics.ts'
import type { Card, Journey, Language, LocalizedText, Step } from '../model.ts'
import { resolveText } from '../text/localized-text.ts'
import { label } from '../vocabulary.ts'

/** A report on journeys: title, persona, figures, curve, a section a phase, pain points and ideas. */
export function journeyToMarkdown(journeys: readonly Journey[], language: Language): string {
  const words = WORDS[language]
  if (journeys.length === 0) return `${words.none}\n`
  return `${journeys.map((journey) => report(journey, language)).join('\n\n---\n\n')}\n`
}

function report(journey: Journey, language: Language): string {
  const words = WORDS[language]
  const text = (value: LocalizedText) => escapeText(resolveText(value, language).text)
  const { persona, service, note } = journey
  const steps = journey.phases.flatMap((phase) => phase.steps)
  const head = [
    `# ${text(journey.title)}`,
    [
      `**${words.state}:** ${label('state', journey.state, language)}`,
      line(words.service, text(service.name)),
      line(words.key, escapeText(service.leistungsschluessel ?? '')),
      line(
        words.persona,
        [escapeText(persona.name), text(persona.description)].filter(Boolean).join(' – '),
      ),
    ]
      .filter(Boolean)
      .join('  \n'),
    text(note),
  ]
  const phases = journey.phases.map((phase) =>
    [`## ${text(phase.title)}`, ...phase.steps.map((step) => stepSection(step, language))].join(
      '\n\n',
    ),
  )
  return [
    ...head,
    `## ${words.figures}`,
    figures(journeyMetrics(journey), steps, language),
    `## ${words.curve}`,
    steps.map((step) => curveLine(step, language)).join('\n') || words.noSteps,
    ...phases,
    `## ${words.painsAndIdeas}`,
    findings(steps, language),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function figures(metrics: JourneyMetrics, steps: readonly Step[], language: Language): string {
  const words = WORDS[language]
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: Math.max(digits, 2),
    }).format(value)
  const named = (ids: readonly string[]) =>
    ids
      .map((id) => steps.find((step) => step.id === id))
      .map((step) => (step === undefined ? '' : resolveText(step.title, language).text))
      .join('; ')
  const rows: readonly (readonly [string, string])[] = [
    [words.steps, number(metrics.steps)],
    [words.waitDays, number(metrics.waitDays)],
    [words.waitDaysAuthority, number(metrics.waitDaysAuthority)],
    [words.effortMinutes, number(metrics.effortMinutes)],
    [words.costEur, number(metrics.costEur, 2)],
    [words.contacts, number(metrics.contacts)],
    [words.offices, number(metrics.offices)],
    [words.documentsDistinct, number(metrics.documentsDistinct)],
    [words.documentRequests, number(metrics.documentRequests)],
    [words.documentsAskedTwice, metrics.documentsAskedTwice.join(', ') || '–'],
    [words.mediaBreaks, number(metrics.mediaBreaks)],
    [words.emotionMean, metrics.emotionMean === null ? '–' : number(metrics.emotionMean, 2)],
    [words.emotionMin, metrics.emotionMin === null ? '–' : number(metrics.emotionMin)],
    [words.lowSteps, named(metrics.lowSteps) || '–'],
    [words.painPoints, number(metrics.painPoints)],
    [words.ideas, number(metrics.ideas)],
    [words.momentsOfTruth, named(metrics.momentsOfTruth) || '–'],
  ]
  return table([words.figure, words.value], rows)
}

function curveLine(step: Step, language: Language): string {
  const title = escapeText(resolveText(step.title, language).text)
  if (step.emotion === null) return `- ${title}: ${WORDS[language].nobodySaid}`
  const level = Math.round(step.emotion)
  const bar = '●'.repeat(level) + '○'.repeat(5 - level)
  return `- ${bar} ${title}: ${label('emotion', level, language)} (${step.emotion})`
}

function stepSection(step: Step, language: Language): string {
  const words = WORDS[language]
  const text = (value: LocalizedText) => escapeText(resolveText(value, language).text)
  const facts = [
    line(words.actor, escapeText(label('actor', step.actor, language))),
    step.channel === 'none'
      ? ''
      : line(words.channel, escapeText(label('channel', step.channel, language))),
    step.medium === 'none'
      ? ''
      : line(words.medium, escapeText(label('medium', step.medium, language))),
    line(words.office, text(step.office)),
    step.contact ? words.contact : '',
    step.waitDays === 0
      ? ''
      : `**${words.wait}:** ${step.waitDays} ${words.days} (${escapeText(label('waitOn', step.waitOn, language))})`,
    step.effortMinutes === 0 ? '' : `**${words.effort}:** ${step.effortMinutes} min`,
    step.costEur === 0
      ? ''
      : `**${words.cost}:** ${new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(step.costEur)}`,
    line(words.legalBasis, escapeText(step.legalBasis)),
  ].filter(Boolean)
  const cards = step.cards.map((card) => `- ${cardWord(card, language)}: ${text(card.text)}`)
  const star = step.momentOfTruth ? ` ★ ${words.momentOfTruth}` : ''
  return [`### ${text(step.title)}${star}`, facts.join('  \n'), cards.join('\n')]
    .filter(Boolean)
    .join('\n\n')
}

function findings(steps: readonly Step[], language: Language): string {
  const words = WORDS[language]
  const rows = steps.flatMap((step) =>
    step.cards
      .filter((card) => card.kind === 'pain' || card.kind === 'idea')
      .map(
        (card) =>
          [
            resolveText(step.title, language).text,
            cardWord(card, language),
            resolveText(card.text, language).text,
          ] as const,
      ),
  )
  if (rows.length === 0) return words.noFindings
  return table([words.step, words.kind, words.text], rows)
}

function cardWord(card: Card, language: Language): string {
  const word = label('card', card.kind, language)
  return card.direction === null
    ? word
    : `${word} (${label('direction', card.direction, language)})`
}

function line(name: string, value: string): string {
  return value === '' ? '' : `**${name}:** ${value}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    row(head),
    row(head.map(() => '---')),
    ...rows.map((cells) => row(cells.map(escapeText))),
  ].join('\n')
}

/** People's words as words: nothing in them becomes Markdown, HTML, a link or a new row. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~!&]/g, String.raw`\$&`)
    .replace(/^(\s*)([-+=])/gm, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, String.raw`$1\$2`)
    .replace(/\s*[\n\r]\s*/g, ' / ')
    .trimStart()
}

const WORDS = {
  de: {
    none: 'Auf diesem Board ist keine Bürgerreise.',
    noSteps: 'Noch keine Schritte.',
    noFindings: 'Noch keine.',
    nobodySaid: 'niemand hat etwas gesagt',
    state: 'Zustand',
    service: 'Leistung',
    key: 'Leistungsschlüssel',
    persona: 'Persona',
    figures: 'Kennzahlen',
    figure: 'Kennzahl',
    value: 'Wert',
    curve: 'Gefühlskurve',
    painsAndIdeas: 'Schmerzpunkte und Ideen',
    step: 'Schritt',
    kind: 'Art',
    text: 'Text',
    actor: 'Wer handelt',
    channel: 'Kanal',
    medium: 'Medium',
    office: 'Zuständige Stelle',
    contact: 'Kontakt mit der Verwaltung',
    wait: 'Wartezeit',
    days: 'Tage',
    effort: 'Aufwand',
    cost: 'Kosten',
    legalBasis: 'Rechtsgrundlage',
    momentOfTruth: 'Schlüsselmoment',
    steps: 'Schritte',
    waitDays: 'Wartezeit in Tagen',
    waitDaysAuthority: 'davon auf die Verwaltung',
    effortMinutes: 'Eigener Aufwand in Minuten',
    costEur: 'Kosten in Euro',
    contacts: 'Kontakte mit der Verwaltung',
    offices: 'Beteiligte Stellen',
    documentsDistinct: 'Verschiedene Unterlagen',
    documentRequests: 'Unterlagen abgegeben, insgesamt',
    documentsAskedTwice: 'Mehrfach verlangte Unterlagen',
    mediaBreaks: 'Medienbrüche',
    emotionMean: 'Gefühl im Mittel (1 bis 5)',
    emotionMin: 'Tiefstes Gefühl',
    lowSteps: 'Schritte am Tiefpunkt',
    painPoints: 'Schmerzpunkte',
    ideas: 'Ideen',
    momentsOfTruth: 'Schlüsselmomente',
  },
  en: {
    none: 'There is no journey on this board.',
    noSteps: 'No steps yet.',
    noFindings: 'None yet.',
    nobodySaid: 'nobody said',
    state: 'State',
    service: 'Service',
    key: 'Service key',
    persona: 'Persona',
    figures: 'Figures',
    figure: 'Figure',
    value: 'Value',
    curve: 'Emotion curve',
    painsAndIdeas: 'Pain points and ideas',
    step: 'Step',
    kind: 'Kind',
    text: 'Text',
    actor: 'Actor',
    channel: 'Channel',
    medium: 'Medium',
    office: 'Responsible office',
    contact: 'Contact with the administration',
    wait: 'Waiting time',
    days: 'days',
    effort: 'Effort',
    cost: 'Cost',
    legalBasis: 'Legal basis',
    momentOfTruth: 'Moment that matters',
    steps: 'Steps',
    waitDays: 'Waiting time in days',
    waitDaysAuthority: 'of which for an authority',
    effortMinutes: 'Own effort in minutes',
    costEur: 'Cost in euro',
    contacts: 'Contacts with the administration',
    offices: 'Offices involved',
    documentsDistinct: 'Distinct documents',
    documentRequests: 'Documents provided, in all',
    documentsAskedTwice: 'Documents asked for more than once',
    mediaBreaks: 'Media breaks',
    emotionMean: 'Mean emotion (1 to 5)',
    emotionMin: 'Lowest emotion',
    lowSteps: 'Steps at the lowest point',
    painPoints: 'Pain points',
    ideas: 'Ideas',
    momentsOfTruth: 'Moments that matter',
  },
} as const
