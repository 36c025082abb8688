import * as v from 'valibot'
import { createdBoardSchema } from '../api/answers.ts'
import { readJson } from '../api/client.ts'
import type { ApiClient, ApiFailure } from '../api/client.ts'

/** Bytes of a file that the server takes. */
const MAX_BYTES = 64 * 1024 * 1024

const openedSchema = v.object({
  ...createdBoardSchema.entries,
  leftOut: v.fallback(v.number(), 0),
})

/** The address to go to and how much could not be taken over, or why there is no board. */
export type OpenedFile =
  | { readonly ok: true; readonly path: string; readonly title: string; readonly leftOut: number }
  | { readonly ok: false; readonly failure: ApiFailure }

/** Makes a board from a file and opens the facilitator's session, as for a new board. */
export async function openBoardFile(
  api: Pick<ApiClient, 'call' | 'openSession'>,
  file: Blob,
  { name, code }: { readonly name: string; readonly code: string },
): Promise<OpenedFile> {
  if (file.size > MAX_BYTES) {
    return { ok: false, failure: { code: 'too_large', status: 413, message: '' } }
  }
  const type = (await isZip(file)) ? 'application/zip' : 'application/vnd.amtsweg.board+json'
  // A header takes no umlauts.
  const headers = code === '' ? {} : { 'amtsweg-code': encodeURIComponent(code) }
  const body = new Blob([file], { type })
  const opened = await api.call('/api/boards', body, readJson(openedSchema), { headers })
  if (!opened.ok) return opened
  const { id, title, links, leftOut } = opened.value
  const key = links.facilitator.split('#')[1] ?? ''
  const session = await api.openSession(id, { key, name })
  return { ok: true, path: session.ok ? `/b/${id}` : `/b/${id}#${key}`, title, leftOut }
}

async function isZip(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  return start[0] === 0x50 && start[1] === 0x4b
}
