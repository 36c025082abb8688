import * as Y from 'yjs'
import type { Person } from './person.ts'

/** What was seen or called saved before the server ended, and is not there when it has started again. */
export function unstoredAfterRestart(stored: Y.Doc, people: readonly Person[]): readonly string[] {
  const clock = (doc: Y.Doc, client: number) => Y.getState(doc.store, client)
  return people.flatMap((person) => {
    const isSaved = person.connection.status() === 'saved'
    return [...person.doc.store.clients.keys()].flatMap((client) => {
      const isOwn = person.ownIds.has(client)
      if (isOwn && !isSaved) return []
      const [seen, kept] = [clock(person.doc, client), clock(stored, client)]
      return seen <= kept ? [] : [`${person.name} has seen ${seen} of ${client}, ${kept} is stored`]
    })
  })
}
