import type { Language } from './model.ts'

type Words = Readonly<Record<string, readonly [de: string, en: string]>>

/** The field's words for each known value, by what they are values of. */
const WORDS = {
  channel: {
    web: ['Website', 'website'],
    portal: ['Online-Portal', 'online portal'],
    app: ['App', 'app'],
    email: ['E-Mail', 'email'],
    phone: ['Telefon', 'phone'],
    letter: ['Brief', 'letter'],
    counter: ['Schalter', 'counter'],
    in_person: ['Persönlich', 'in person'],
    video: ['Videogespräch', 'video call'],
    fax: ['Fax', 'fax'],
    chat: ['Chat', 'chat'],
    machine: ['Automat', 'machine'],
    none: ['Ohne Kontaktpunkt', 'no touchpoint'],
  },
  medium: {
    digital: ['Digital', 'digital'],
    paper: ['Papier', 'paper'],
    phone: ['Telefon', 'phone'],
    oral: ['Mündlich', 'oral'],
    none: ['Ohne Medium', 'no medium'],
  },
  waitOn: {
    none: ['Niemand', 'nobody'],
    authority: ['Verwaltung', 'authority'],
    private: ['Private Stelle', 'private party'],
  },
  actor: {
    citizen: ['Bürgerin oder Bürger', 'citizen'],
    office: ['Verwaltung', 'office'],
    third: ['Dritte', 'third party'],
  },
  card: {
    thought: ['Gedanke', 'Thought'],
    pain: ['Schmerzpunkt', 'Pain point'],
    idea: ['Idee', 'Idea'],
    question: ['Frage', 'Question'],
    document: ['Unterlage', 'Document'],
    backstage: ['Hinterbühne', 'Backstage'],
    system: ['System', 'System'],
  },
  lane: {
    step: ['Schritt', 'Step'],
    channel: ['Kontaktpunkt', 'Touchpoint'],
    emotion: ['Gefühlskurve', 'Emotion curve'],
    thought: ['Gedanken', 'Thoughts'],
    pain: ['Schmerzpunkte', 'Pain points'],
    idea: ['Ideen', 'Ideas'],
    document: ['Unterlagen', 'Documents'],
    visibility: ['Sichtbarkeitslinie', 'Line of visibility'],
    backstage: ['Hinterbühne', 'Backstage'],
    system: ['Systeme', 'Systems'],
  },
  state: {
    'as-is': ['Ist', 'As-is'],
    'to-be': ['Soll', 'To-be'],
  },
  direction: {
    provided: ['abgegeben', 'provided'],
    received: ['erhalten', 'received'],
  },
  emotion: {
    1: ['sehr schlecht', 'very bad'],
    2: ['schlecht', 'bad'],
    3: ['mittel', 'neutral'],
    4: ['gut', 'good'],
    5: ['sehr gut', 'very good'],
  },
} as const satisfies Readonly<Record<string, Words>>

/** The known value that a word stands for, in either language; anything else comes back as it is. */
export function valueOf(field: VocabularyField, word: string): string {
  const wanted = word.trim().toLocaleLowerCase('de')
  const words: Words = WORDS[field]
  for (const [value, names] of Object.entries(words)) {
    if ([value, ...names].some((name) => name.toLocaleLowerCase('de') === wanted)) return value
  }
  return word
}

/** What a value is a value of. */
export type VocabularyField = keyof typeof WORDS

/** The word for a value in a language; a value that nobody knows comes back as it is. */
export function label(field: VocabularyField, value: string | number, language: Language): string {
  const words: Words = WORDS[field]
  const known = Object.hasOwn(words, String(value)) ? words[String(value)] : undefined
  if (known === undefined) return String(value)
  const [de, en] = known
  return language === 'de' ? de : en
}
