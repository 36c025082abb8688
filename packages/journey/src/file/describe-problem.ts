import type { Language } from '../model.ts'
import type { Problem, ProblemCode } from './problem.ts'

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

type Sentence = (params: Problem['params']) => string

/** What is said, without its place: what went wrong and what is allowed. */
const SENTENCES: Readonly<Record<ProblemCode, readonly [de: Sentence, en: Sentence]>> = {
  too_large: [
    ({ limit }) => `Die Datei ist zu groß; erlaubt sind ${limit} Zeichen.`,
    ({ limit }) => `The file is too large; ${limit} characters are allowed.`,
  ],
  not_json: [
    () =>
      'Hier bricht das JSON ab oder ist fehlerhaft. Bitte prüfen Sie, ob die Datei vollständig ist.',
    () => 'The JSON breaks off or is malformed here. Please check whether the file is complete.',
  ],
  not_a_journey: [
    ({ expected }) =>
      `Das ist keine Bürgerreise; erwartet wird „schema“ mit dem Wert „${expected}“.`,
    ({ expected }) => `This is no journey; a "schema" of "${expected}" is expected.`,
  ],
  not_a_template: [
    ({ expected }) => `Das ist keine Vorlage; erwartet wird „schema“ mit dem Wert „${expected}“.`,
    ({ expected }) => `This is no template; a "schema" of "${expected}" is expected.`,
  ],
  missing: [() => 'Hier fehlt eine Angabe.', () => 'Something is missing here.'],
  wrong_type: [
    ({ expected, received }) =>
      `Hier wird ${typeWord(expected, 'de')} erwartet, gefunden wurde ${typeWord(received, 'de')}.`,
    ({ expected, received }) =>
      `Expected here is ${typeWord(expected, 'en')}; found was ${typeWord(received, 'en')}.`,
  ],
  too_small: [
    ({ limit, received }) => `Der Wert ${received} ist zu klein; erlaubt ist mindestens ${limit}.`,
    ({ limit, received }) => `The value ${received} is too small; at least ${limit} is allowed.`,
  ],
  too_big: [
    ({ limit, received }) => `Der Wert ${received} ist zu groß; erlaubt ist höchstens ${limit}.`,
    ({ limit, received }) => `The value ${received} is too large; at most ${limit} is allowed.`,
  ],
  too_fine: [
    ({ received }) => `Der Wert ${received} hat mehr als zwei Stellen nach dem Komma.`,
    ({ received }) => `The value ${received} has more than two decimals.`,
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
    ({ id }) => `Die Karte nennt die Zeile „${id}“, die es nicht gibt oder die keine Karten nimmt.`,
    ({ id }) => `The card names the lane "${id}", which does not exist or takes no cards.`,
  ],
  no_card_lane: [
    () => 'Keine der Zeilen nimmt Karten auf.',
    () => 'None of the lanes takes cards.',
  ],
  forbidden_key: [
    ({ key }) => `Der Name „${key}“ ist nicht erlaubt.`,
    ({ key }) => `The name "${key}" is not allowed.`,
  ],
  not_a_language: [
    ({ received }) => `${received} ist kein Sprachkürzel wie „de“ oder „en“.`,
    ({ received }) => `${received} is no language tag such as "de" or "en".`,
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
  csv_unknown_column: [
    ({ name }) => `Die Spalte „${name}“ ist unbekannt; sie wurde übergangen.`,
    ({ name }) => `The column "${name}" is unknown; it was passed over.`,
  ],
  several_journeys: [
    ({ received }) =>
      `Die Tabelle enthält auch die Bürgerreise „${received}“; bitte laden Sie je Datei nur eine.`,
    ({ received }) => `The table also holds the journey "${received}"; one a file, please.`,
  ],
  mermaid_header: [
    () => 'Das ist kein Mermaid-Diagramm; es beginnt mit der Zeile „journey“.',
    () => 'This is no Mermaid diagram; it begins with the line "journey".',
  ],
  mermaid_line: [
    () => 'Diese Zeile wurde nicht verstanden und ausgelassen; erwartet wird „Schritt: 3: Person“.',
    () => 'This line was not understood and is left out; "Step: 3: person" is expected.',
  ],
  mermaid_score: [
    () => 'Hier wird eine ganze Zahl von 1 bis 5 erwartet; das Gefühl bleibt ohne Angabe.',
    () => 'A whole number from 1 to 5 is expected here; the emotion stays unstated.',
  ],
  not_xml: [
    () => 'Hier ist das XML fehlerhaft. Bitte prüfen Sie, ob die Datei vollständig ist.',
    () => 'The XML is malformed here. Please check whether the file is complete.',
  ],
  not_cjml: [
    () => 'Das ist keine CJML-Datei; erwartet wird das Element „CJML“ mit einer Journey darin.',
    () => 'This is no CJML file; an element "CJML" with a journey in it is expected.',
  ],
  unknown_element: [
    ({ name }) => `Das Element „${name}“ wurde nicht verstanden und ausgelassen.`,
    ({ name }) => `The element "${name}" was not understood and is left out.`,
  ],
  empty: [() => 'Die Datei ist leer.', () => 'The file is empty.'],
}

/** Types and values in the words of a person; a value, such as `7` or `"yes"`, stays what it is. */
function typeWord(type: string | number | undefined, language: Language): string {
  const [de, en] = TYPE_WORDS.get(String(type)) ?? []
  if (de !== undefined && en !== undefined) return language === 'de' ? de : en
  const choices = /^\((.*)\)$/.exec(String(type))?.[1]
  if (choices === undefined) return String(type)
  return `${language === 'de' ? 'eines von' : 'one of'} ${choices.replaceAll(' | ', ', ')}`
}

const TYPE_WORDS: ReadonlyMap<string, readonly [de: string, en: string]> = new Map([
  ['string', ['ein Text', 'a text']],
  ['number', ['eine Zahl', 'a number']],
  ['boolean', ['true oder false', 'true or false']],
  ['Array', ['eine Liste', 'a list']],
  ['Object', ['ein Objekt', 'an object']],
])
