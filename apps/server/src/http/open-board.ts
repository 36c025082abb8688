import type { Context } from 'hono'
import { UnusableBoardError } from '../boards/prepare-room.ts'
import type { Room } from '../rooms/room.ts'
import { fail } from './failure.ts'
import type { Services } from './services.ts'

/** Works with an open board and lets it go afterwards. */
export async function withRoom(
  c: Context,
  services: Services,
  use: { readonly board: string; readonly work: (room: Room) => Response | Promise<Response> },
): Promise<Response> {
  const held = await acquire(services, use.board)
  if (held === null) return fail(c, 'newer_board')
  try {
    return await use.work(held.room)
  } finally {
    held.release()
  }
}

async function acquire(services: Services, board: string) {
  try {
    return await services.rooms.acquire(board)
  } catch (error) {
    if (error instanceof UnusableBoardError) return null
    throw error
  }
}
