import type { ApiClient, ApiFailure } from '../api/client.ts'

/** The address to go to, or why there is none. */
export type Entered =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly failure: ApiFailure }

/**
 * Trades a short code for a session on its board. Whoever is on that board already stays who they are: a facilitator who
 * tries the code would otherwise lose the lead.
 */
export async function enterByCode(
  api: Pick<ApiClient, 'findCode' | 'boardInfo' | 'openSession'>,
  code: string,
  name: string,
): Promise<Entered> {
  const found = await api.findCode(code)
  if (!found.ok) return found
  const { id } = found.value
  const path = `/b/${id}`
  const info = await api.boardInfo(id)
  if (info.ok) return { ok: true, path }
  const opened = await api.openSession(id, { code, name: name || undefined })
  return opened.ok ? { ok: true, path } : opened
}

/** The id of the text that tells why a code opened nothing. */
export function codeProblem(failure: ApiFailure): string {
  if (failure.code === 'network') return 'web.home.enter.failed.network'
  if (failure.code === 'removed') return 'web.home.enter.failed.removed'
  if (failure.status === 429) return 'web.home.enter.failed.busy'
  return 'web.home.enter.failed.unknown'
}
