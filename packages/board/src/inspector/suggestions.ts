import { resolveText, type Language, type LocalizedText } from '@amtsweg/journey'
import type { Editor } from 'tldraw'
import { isMapShapeOf } from '../schema/index.ts'

/** Names offered at most; a list with more is not looked through. */
const MOST = 200

/**
 * The names among texts, in the reader's language, each once (spaces around it and capitals make no other name), by the
 * alphabet.
 */
export function distinctNames(texts: Iterable<LocalizedText>, language: Language): string[] {
  const names = new Map<string, string>()
  for (const each of texts) {
    const name = resolveText(each, language).text.trim()
    const same = name.toLocaleLowerCase(language)
    if (name !== '' && !names.has(same)) names.set(same, name)
  }
  return [...names.values()].sort((a, b) => a.localeCompare(b, language)).slice(0, MOST)
}

/** The offices named anywhere on the board. */
export function knownOffices(editor: Editor, language: Language): string[] {
  const offices = editor.store
    .allRecords()
    .filter((record) => isMapShapeOf(record, 'step'))
    .map((step) => step.props.office)
  return distinctNames(offices, language)
}

/** The documents named anywhere on the board, provided or received. */
export function knownDocuments(editor: Editor, language: Language): string[] {
  const documents = editor.store
    .allRecords()
    .filter((record) => isMapShapeOf(record, 'card'))
    .filter((card) => card.props.kind === 'document')
    .map((card) => card.props.text)
  return distinctNames(documents, language)
}
