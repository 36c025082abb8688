import { label } from '../vocabulary.ts'
import type { Journey, Language, LocalizedText, Step } from '../model.ts'
import { resolveText } from '../text/localized-text.ts'
import { oneLine } from './one-line.ts'

/** Stands for an empty name, which Mermaid's grammar has no place for: a space without width. */
const EMPTY_NAME = '#8203;'

/** Says that the score of the next line stands for nothing: Mermaid draws no task without one. */
export const NO_EMOTION = '%% emotion: none'

/**
 * Journeys as Mermaid's user journey diagrams, one after the other: a section a phase, a task a step with its emotion as
 * score, the actor, and the office it deals with. Only whole scores from 1 to 5 exist there. Where nobody said, the score
 * is 3 with a comment before it, which `journeysFromMermaid` reads as nothing.
 * Source: https://mermaid.js.org/syntax/userJourney.html
 */
export function journeyToMermaid(journeys: readonly Journey[], language: Language): string {
  return journeys.map((journey) => diagram(journey, language)).join('\n')
}

function diagram(journey: Journey, language: Language): string {
  const name = (text: LocalizedText) => escaped(resolveText(text, language).text)
  const lines = ['journey', `    title ${name(journey.title)}`]
  for (const phase of journey.phases) {
    lines.push(`    section ${name(phase.title)}`)
    for (const step of phase.steps) lines.push(...task(step, language))
  }
  return `${lines.join('\n')}\n`
}

function task(step: Step, language: Language): readonly string[] {
  const office = oneLine(resolveText(step.office, language).text)
  const actors = [escaped(label('actor', step.actor, language))]
  if (step.contact && office !== '') actors.push(escaped(office))
  const score = step.emotion === null ? 3 : Math.round(step.emotion)
  const title = escaped(resolveText(step.title, language).text)
  const line = `      ${title}: ${score}: ${actors.join(', ')}`
  return step.emotion === null ? [`      ${NO_EMOTION}`, line] : [line]
}

/** What has a meaning in a diagram stands as its character code. */
function escaped(text: string): string {
  const line = oneLine(text)
  if (line === '') return EMPTY_NAME
  return line.replaceAll(/[#:;,%]/g, (character) => `#${character.codePointAt(0) ?? 0};`)
}
