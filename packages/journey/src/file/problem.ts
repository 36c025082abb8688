import type { Language } from '../model.ts'

/** Everything that can be wrong, or odd, about a file. */
export const PROBLEM_CODES = [
  'too_large',
  'not_json',
  'not_a_journey',
  'missing',
  'wrong_type',
  'out_of_range',
  'too_long',
  'too_many',
  'duplicate_id',
  'unknown_phase',
  'unknown_lane',
  'no_card_lane',
  'forbidden_key',
  'unknown_value',
  'lists_ignored',
  'csv_quotes',
  'csv_columns',
  'csv_header',
  'csv_value',
  'several_journeys',
  'empty',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** One thing wrong or odd about a file: what and where. */
export interface Problem {
  readonly code: ProblemCode
  /** Place in the data, such as `steps[3].phase`; '' for the file as a whole. */
  readonly path: string
  /** Line of the text, from 1, where known. */
  readonly line?: number | undefined
  /** Column of that line, from 1, where known: the character in JSON, the cell in CSV. */
  readonly column?: number | undefined
  /** What the sentence needs: the offending value, a limit, a name. */
  readonly params: Readonly<Record<string, string | number>>
}

/** A journey with remarks, or why there is none. */
export type JourneyReading<Value> =
  | { readonly ok: true; readonly journey: Value; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type Sentence = (params: Problem['params']) => string

const SENTENCES: Readonly<Record<ProblemCode, readonly [de: Sentence, en: Sentence]>> = {
  too_large: [
    ({ limit }) => `Die Datei ist zu groß; erlaubt sind ${limit} Zeichen.`,
    ({ limit }) => `The file is too large; ${limit} characters are allowed.`,
  ],
  not_json: [
    () => 'Hier bricht das JSON ab oder ist fehlerhaft.',
    () => 'The JSON breaks off or is malformed here.',
  ],
  not_a_journey: [
    ({ expected }) =>
      `Das ist keine Bürgerreise; erwartet wird „schema“ mit dem Wert „${expected}“.`,
    ({ expected }) => `This is no journey; a "schema" of "${expected}" is expected.`,
  ],
  missing: [() => 'Hier fehlt eine Angabe.', () => 'Something is missing here.'],
  wrong_type: [
    ({ expected, received }) => `Hier wird ${expected} erwartet, gefunden wurde ${received}.`,
    ({ expected, received }) => `${expected} is expected here, ${received} was found.`,
  ],
  out_of_range: [
    ({ received, limit }) => `Der Wert ${received} liegt außerhalb des Erlaubten (${limit}).`,
    ({ received, limit }) => `The value ${received} is out of range (${limit}).`,
  ],
  too_long: [
    ({ limit }) => `Der Text ist zu lang; erlaubt sind ${limit} Zeichen.`,
    ({ limit }) => `The text is too long; ${limit} characters are allowed.`,
  ],
  too_many: [
    ({ limit }) => `Das sind zu viele; erlaubt sind ${limit}.`,
    ({ limit }) => `These are too many; ${limit} are allowed.`,
  ],
  duplicate_id: [
    ({ id }) => `Die Kennung „${id}“ gibt es schon.`,
    ({ id }) => `The id "${id}" is there already.`,
  ],
  unknown_phase: [
    ({ id }) => `Der Schritt nennt die Phase „${id}“, die es nicht gibt.`,
    ({ id }) => `The step names the phase "${id}", which does not exist.`,
  ],
  unknown_lane: [
    ({ id }) => `Die Karte nennt die Bahn „${id}“, die es nicht gibt oder die keine Karten nimmt.`,
    ({ id }) => `The card names the lane "${id}", which does not exist or takes no cards.`,
  ],
  no_card_lane: [
    () => 'Keine der Bahnen nimmt Karten auf.',
    () => 'None of the lanes takes cards.',
  ],
  forbidden_key: [
    ({ key }) => `Der Name „${key}“ ist nicht erlaubt.`,
    ({ key }) => `The name "${key}" is not allowed.`,
  ],
  unknown_value: [
    ({ received }) => `Der Wert „${received}“ ist unbekannt; er bleibt, wie er ist.`,
    ({ received }) => `The value "${received}" is unknown; it is kept as it is.`,
  ],
  lists_ignored: [
    () => 'Die kurzen Listen sagen etwas anderes als „cards“; es gilt „cards“.',
    () => 'The short lists differ from "cards"; "cards" counts.',
  ],
  csv_quotes: [
    () => 'Ein Anführungszeichen ist nicht geschlossen oder steht an falscher Stelle.',
    () => 'A quotation mark is not closed or misplaced.',
  ],
  csv_columns: [
    ({ expected, received }) => `Die Zeile hat ${received} Spalten statt ${expected}.`,
    ({ expected, received }) => `The row has ${received} columns instead of ${expected}.`,
  ],
  csv_header: [
    ({ name }) => `Die Spalte „${name}“ fehlt in der Kopfzeile.`,
    ({ name }) => `The column "${name}" is missing in the header.`,
  ],
  csv_value: [
    ({ name, received }) => `In der Spalte „${name}“ ist „${received}“ nicht zu lesen.`,
    ({ name, received }) => `In the column "${name}", "${received}" cannot be read.`,
  ],
  several_journeys: [
    ({ received }) =>
      `Die Tabelle enthält auch die Bürgerreise „${received}“; bitte je Datei nur eine.`,
    ({ received }) => `The table also holds the journey "${received}"; one a file, please.`,
  ],
  empty: [() => 'Die Datei ist leer.', () => 'The file is empty.'],
}

/** The problem as a sentence for a person, with its place. */
export function describeProblem(problem: Problem, language: Language): string {
  const [de, en] = SENTENCES[problem.code]
  const sentence = (language === 'de' ? de : en)(problem.params)
  const place = placeOf(problem, language)
  return place === '' ? sentence : `${place}: ${sentence}`
}

function placeOf({ path, line, column }: Problem, language: Language): string {
  const words = language === 'de' ? ['Zeile', 'Spalte'] : ['line', 'column']
  const parts = [
    path,
    line === undefined ? '' : `${words[0]} ${line}`,
    column === undefined ? '' : `${words[1]} ${column}`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}
