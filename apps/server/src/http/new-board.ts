import type { Language } from '@amtsweg/journey'
import type { Context } from 'hono'
import { randomId } from '../effects/random.ts'
import type { StoredImage } from '../storage/image-store.ts'
import type { AuditEntry } from '../storage/audit-log.ts'
import { fail } from './failure.ts'
import type { ErrorCode } from './error-texts.ts'
import { IMAGE_QUOTA } from './routes/images.ts'
import { linksFor } from './links.ts'
import { isoTime } from './iso-time.ts'
import type { Services } from './services.ts'

/** What a new board begins with. */
export interface Beginning {
  readonly title: string
  readonly language: Language
  /** The content, Yjs format V1, oldest first; times are milliseconds since 1970. */
  readonly updates: readonly {
    readonly update: Uint8Array
    readonly at: number
    readonly author: string
  }[]
  /** Earlier states with a name. `seq` counts the updates from 1. */
  readonly points?: readonly {
    readonly seq: number
    readonly at: number
    readonly name: string
    readonly author: string
    /** Yjs format V2. */
    readonly data: Uint8Array
  }[]
  readonly images?: readonly StoredImage[] | undefined
  /** The board whose images it gets. */
  readonly imagesOf?: string | undefined
}

/** Stores a new board and answers 201 with its links; what could not be stored whole is taken back. */
export async function answerNewBoard(
  c: Context,
  services: Services,
  {
    beginning,
    act,
    by,
    more = {},
  }: { beginning: Beginning; more?: object } & Pick<AuditEntry, 'act' | 'by'>,
): Promise<Response> {
  const { storage, expiry, clock, random, logger } = services
  const { title, language } = beginning
  const id = randomId(random)
  await storage.boards.create({
    id,
    title,
    language,
    createdAt: clock.now(),
    expiresAt: expiry.expiresAt(),
    generations: { facilitator: 0, participant: 0, viewer: 0 },
  })
  const failure = await storeContent(services, id, beginning)
  const board = await storage.boards.get(id)
  if (failure !== null || board === null) {
    await storage.boards.remove(id)
    return fail(c, failure ?? 'unavailable')
  }
  logger.info('board created', { board: id })
  await services.note({ board: id, act, by })
  c.header('Location', `/api/boards/${id}`)
  const links = linksFor(c, services, { board, role: 'facilitator' })
  return c.json({ id, title, language, expiresAt: isoTime(board.expiresAt), links, ...more }, 201)
}

async function storeContent(
  { storage, commits, random }: Services,
  board: string,
  { updates, points = [], images = [], imagesOf }: Beginning,
): Promise<Extract<ErrorCode, 'unavailable' | 'images_full'> | null> {
  for (const image of images) {
    const put = await storage.images.put(board, image, IMAGE_QUOTA)
    if (put !== 'stored') return put === 'full' ? 'images_full' : 'unavailable'
  }
  if (imagesOf !== undefined) await storage.images.copy(imagesOf, board)
  for (const entry of updates) {
    if (!(await commits.commit({ board, ...entry })).ok) return 'unavailable'
  }
  for (const point of points) {
    await storage.history.addPoint(board, { id: randomId(random), ...point })
  }
  return null
}
