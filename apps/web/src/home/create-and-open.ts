import type { ApiClient, ApiFailure, NewBoard } from '../api/client.ts'

/** The address to go to, or why there is no board. */
export type Created =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly failure: ApiFailure }

/**
 * Makes a board and opens the facilitator's session, so that the key is never shown in the address. Should only the
 * second call fail, the board is there all the same: then the address carries the key, and the board's page tries again.
 */
export async function createAndOpen(
  api: Pick<ApiClient, 'createBoard' | 'openSession'>,
  board: NewBoard,
  name: string,
): Promise<Created> {
  const created = await api.createBoard(board)
  if (!created.ok) return created
  const { id, links } = created.value
  const key = links.facilitator.split('#')[1] ?? ''
  const path = `/b/${id}`
  const opened = await api.openSession(id, { key, name })
  return { ok: true, path: opened.ok ? path : `${path}#${key}` }
}
