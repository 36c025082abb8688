/** Name of a board's cookie. One per board, so that one browser can be on several boards in different roles. */
function boardCookieName(boardId: string): string {
  return `amtsweg_${boardId}`
}

/** The token of a board in a `Cookie` header. */
export function readBoardCookie(header: string | undefined, boardId: string): string | undefined {
  if (header === undefined) return undefined
  const start = `${boardCookieName(boardId)}=`
  const pair = header.split(';').find((part) => part.trim().startsWith(start))
  return pair?.trim().slice(start.length)
}

/** The `Set-Cookie` header: no script can read it, no other site can send it with a form, only this board gets it. */
export function writeBoardCookie(options: {
  readonly boardId: string
  readonly token: string
  readonly maxAgeSeconds: number
  readonly secure: boolean
}): string {
  const { boardId, token, maxAgeSeconds, secure } = options
  const parts = [
    `${boardCookieName(boardId)}=${token}`,
    `Path=/api/boards/${boardId}`,
    `Max-Age=${Math.max(0, Math.floor(maxAgeSeconds))}`,
    'HttpOnly',
    'SameSite=Lax',
  ]
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
}
