import type { LiveBoard } from './live-board.ts'

/**
 * A whole board as this window has it, stored or not, in the form of the server's `export.json`: it opens as a board of
 * its own. What cannot be shown, that which the server refused among it, is in it all the same (`unreadable`).
 */
export function localBoardFile(
  { raw, record, schema }: Pick<LiveBoard, 'raw' | 'record' | 'schema'>,
  { title, language }: { readonly title: string; readonly language: 'de' | 'en' },
): string {
  const records: unknown[] = []
  const unreadable: unknown[] = []
  for (const [id, value] of Object.entries(raw())) {
    const checked = record(id)
    if (checked.ok) records.push(checked.record)
    else unreadable.push({ id, reason: checked.reason, value })
  }
  const file = { schema: 'amtsweg-board/1', title, language, records, unreadable }
  return `${JSON.stringify({ ...file, recordSchema: schema }, null, 2)}\n`
}
