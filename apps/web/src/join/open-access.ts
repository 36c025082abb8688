import type { BoardSession } from '../api/answers.ts'
import type { ApiClient, ApiFailure } from '../api/client.ts'
import { keyFromHash } from './key-from-hash.ts'
import { refusalFor } from './refusal.ts'
import type { Refusal } from './refusal.ts'

/** How far someone is on the way to a board. */
export type Access =
  | { readonly type: 'opening' }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  /** The link is good, but nobody said yet how to be called. */
  | { readonly type: 'naming'; readonly session: BoardSession }
  | { readonly type: 'open'; readonly session: BoardSession }

/** What opening a board needs from the page around it. */
export interface AccessWays {
  readonly api: Pick<ApiClient, 'openSession' | 'boardInfo'>
  /** The part of the address after `#`, with it. */
  readonly hash: () => string
  /** Takes the key out of the address and the browser's history. */
  readonly removeHash: () => void
  /** Name given before in this browser, '' if none. */
  readonly name: string
  /**
   * What this browser knows of the board when it has had it open before; then there may be a session already, and a copy that can be
   * shown without network.
   */
  readonly before: Pick<BoardSession, 'role' | 'title' | 'person'> | null
}

/**
 * Trades the key in the address for a session, or uses the session that there is. The key leaves the address as soon as
 * the server has judged it; only when no answer came it stays, so that "try again" and a reload still work.
 */
export async function openAccess(id: string, ways: AccessWays): Promise<Access> {
  const key = keyFromHash(ways.hash())
  if (key === null) return withoutKey(id, ways)
  if (key === '') {
    ways.removeHash()
    return { type: 'refused', refusal: 'wrong_key' }
  }
  const kept = ways.before !== null ? await keptSession(id, key, ways) : null
  if (kept !== null) {
    ways.removeHash()
    return settled(kept)
  }
  const answer = await ways.api.openSession(id, { key, name: ways.name || undefined })
  if (!answer.ok) {
    const without = withoutServer(answer.failure, ways)
    if (without.type === 'open' || without.refusal !== 'network') ways.removeHash()
    return without
  }
  ways.removeHash()
  return settled(answer.value)
}

async function withoutKey(id: string, ways: AccessWays): Promise<Access> {
  const info = await ways.api.boardInfo(id)
  if (!info.ok) return withoutServer(info.failure, ways)
  const { links: _links, ...session } = info.value
  if (session.name !== '' || ways.name === '') return settled(session)
  return renamed(id, ways.name, ways.api)
}

/** Without an answer of the server whoever has had the board open gets on with what this device has of it. */
function withoutServer(
  failure: ApiFailure,
  { before, name }: AccessWays,
): Extract<Access, { type: 'refused' | 'open' }> {
  const refusal = refusalFor(failure)
  if (refusal !== 'network' || before === null) return { type: 'refused', refusal }
  return { type: 'open', session: { ...before, name, language: 'de' } }
}

/**
 * The session that there is, if it may hand on this very link: whoever leads a board and tries out the participants' link
 * in the same browser would otherwise lose the lead, and with it the way back.
 */
async function keptSession(
  id: string,
  key: string,
  ways: AccessWays,
): Promise<BoardSession | null> {
  const info = await ways.api.boardInfo(id)
  if (!info.ok) return null
  const { links, ...session } = info.value
  return Object.values(links).some((link) => link?.endsWith(`#${key}`)) ? session : null
}

/** Tells the server how to call this person; the session is there already. */
export async function renamed(
  id: string,
  name: string,
  api: Pick<ApiClient, 'openSession'>,
): Promise<Access> {
  const answer = await api.openSession(id, { name })
  if (!answer.ok) return { type: 'refused', refusal: refusalFor(answer.failure) }
  return { type: 'open', session: { ...answer.value, name: answer.value.name || name } }
}

function settled(session: BoardSession): Access {
  return { type: session.name === '' ? 'naming' : 'open', session }
}
