import type { Language } from '../model.ts'

/** The columns of the table, in order: name in a file, heading in German and English. */
export const CSV_COLUMNS = [
  ['journey', 'Bürgerreise', 'Journey'],
  ['state', 'Zustand', 'State'],
  ['phase', 'Phase', 'Phase'],
  ['id', 'Kennung', 'Id'],
  ['step', 'Schritt', 'Step'],
  ['actor', 'Wer handelt', 'Actor'],
  ['channel', 'Kanal', 'Channel'],
  ['medium', 'Medium', 'Medium'],
  ['office', 'Zuständige Stelle', 'Responsible office'],
  ['contact', 'Kontakt mit der Verwaltung', 'Contact with the administration'],
  ['waitDays', 'Wartezeit (Tage)', 'Waiting time (days)'],
  ['waitOn', 'Warten auf', 'Waiting for'],
  ['effortMinutes', 'Aufwand (Minuten)', 'Effort (minutes)'],
  ['costEur', 'Kosten (Euro)', 'Cost (euro)'],
  ['emotion', 'Gefühl (1 bis 5)', 'Emotion (1 to 5)'],
  ['legalBasis', 'Rechtsgrundlage', 'Legal basis'],
  ['momentOfTruth', 'Schlüsselmoment', 'Moment that matters'],
  ['documentsProvided', 'Unterlagen abgegeben', 'Documents provided'],
  ['documentsReceived', 'Unterlagen erhalten', 'Documents received'],
  ['painPoints', 'Schmerzpunkte', 'Pain points'],
  ['ideas', 'Ideen', 'Ideas'],
  ['thoughts', 'Gedanken', 'Thoughts'],
  ['questions', 'Fragen', 'Questions'],
  ['backstage', 'Hinterbühne', 'Backstage'],
  ['systems', 'Systeme', 'Systems'],
] as const

/** Name of a column. */
export type CsvColumn = (typeof CSV_COLUMNS)[number][0]

/** The columns that hold cards, with the kind and direction of those cards. */
export const CARD_COLUMNS = [
  { column: 'painPoints', kind: 'pain', direction: null },
  { column: 'ideas', kind: 'idea', direction: null },
  { column: 'documentsProvided', kind: 'document', direction: 'provided' },
  { column: 'documentsReceived', kind: 'document', direction: 'received' },
  { column: 'thoughts', kind: 'thought', direction: null },
  { column: 'questions', kind: 'question', direction: null },
  { column: 'backstage', kind: 'backstage', direction: null },
  { column: 'systems', kind: 'system', direction: null },
] as const

/** A column as a file names it. */
export interface Heading {
  readonly column: CsvColumn
  /** The only language in which it is called that; `null` for its own name, or the same in both. */
  readonly language: Language | null
}

/** The column that a heading names, in either language or by its own name. */
export function columnOfHeading(heading: string): Heading | null {
  const wanted = heading.trim().toLocaleLowerCase('de')
  const isWanted = (name: string) => name.toLocaleLowerCase('de') === wanted
  const found = CSV_COLUMNS.find((names) => names.some(isWanted))
  if (found === undefined) return null
  const [column, de, en] = found
  if (isWanted(column) || isWanted(de) === isWanted(en)) return { column, language: null }
  return { column, language: isWanted(de) ? 'de' : 'en' }
}
