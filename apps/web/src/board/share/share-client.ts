import * as v from 'valibot'
import { api } from '../../api/api.ts'
import { changedLinksSchema, shortCodeSchema } from '../../api/answers.ts'
import type { BoardLinks, Role, ShortCode } from '../../api/answers.ts'
import { boardPath } from '../../api/client.ts'
import type { ApiResult } from '../../api/client.ts'

/** Makes the link of a role anew, or switches it off until that. Answers with the links that there are now. */
export function changeLink(
  boardId: string,
  change: { readonly role: Role; readonly to: 'new' | 'off' },
): Promise<ApiResult<BoardLinks>> {
  const act = change.to === 'new' ? 'renew' : 'revoke'
  const path = `${boardPath(boardId)}/links/${change.role}/${act}`
  return api.call(path, {}, async (response) => {
    const { links } = v.parse(changedLinksSchema, await response.json())
    return links
  })
}

/** The short code that works now, if there is one. */
export function currentCode(boardId: string): Promise<ApiResult<ShortCode>> {
  return api.call(`${boardPath(boardId)}/code`, undefined, readCode)
}

/** Makes a new short code, and ends the one before; or only ends it. */
export function changeCode(boardId: string, to: 'new' | 'none'): Promise<ApiResult<ShortCode>> {
  return api.call(`${boardPath(boardId)}/code${to === 'new' ? '' : '/end'}`, {}, readCode)
}

/** Gives somebody else another role. */
export function changeRole(
  boardId: string,
  change: { readonly person: number; readonly role: Role },
): Promise<ApiResult<void>> {
  const { person, role } = change
  return act(`${boardPath(boardId)}/people/${person}/role`, { role })
}

/** Ends somebody else's access. */
export function removePerson(boardId: string, person: number): Promise<ApiResult<void>> {
  return act(`${boardPath(boardId)}/people/${person}/remove`, {})
}

/** Lets only facilitators write from now on, or all again. */
export function setPaused(
  boardId: string,
  { isPaused }: { readonly isPaused: boolean },
): Promise<ApiResult<void>> {
  return act(`${boardPath(boardId)}/pause`, { paused: isPaused })
}

function act(path: string, body: object): Promise<ApiResult<void>> {
  return api.call(path, body, async () => undefined)
}

async function readCode(response: Response): Promise<ShortCode> {
  return v.parse(shortCodeSchema, await response.json())
}
