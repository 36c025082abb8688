import { LIMITS, mayWriteNow } from '@amtsweg/sync'
import { imageSource } from '@amtsweg/board/schema'
import type { Context } from 'hono'
import { readImage } from '../../images/read-image.ts'
import type { ImageType } from '../../storage/image-store.ts'
import { readCaller } from '../caller.ts'
import { fail } from '../failure.ts'
import { readBytes } from '../read-body.ts'
import type { Services } from '../services.ts'

/** What the images of one board may be together. */
export const IMAGE_QUOTA = { images: LIMITS.imagesPerBoard, bytes: LIMITS.imageBytesPerBoard }

const ENDINGS: Readonly<Record<ImageType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

/** Opened by its address an image is a picture and nothing else, whatever is hidden in it. */
const IMAGE_POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox"

/** `POST /api/boards/:id/images`: stores an image beside the board and says by which source records name it. */
export async function putImage(c: Context, services: Services): Promise<Response> {
  const reading = await readCaller(c, services)
  if (!reading.ok) return reading.response
  const { board, role } = reading.caller
  if (role === 'viewer') return fail(c, 'forbidden')
  if (!mayWriteNow({ role, isPaused: board.isPaused })) return fail(c, 'paused')
  const body = await readBytes(c, LIMITS.imageBytes)
  if (!body.ok) return body.response
  const image = readImage(body.value)
  if (!image.ok) return fail(c, image.reason, { values: { limit: LIMITS.imageSide } })
  const { hash } = image.image
  const put = await services.storage.images.put(board.id, image.image, IMAGE_QUOTA)
  if (put === 'unknown_board') return fail(c, 'unknown_board')
  if (put === 'full') return fail(c, 'images_full')
  return c.json({ source: imageSource(hash) }, 201)
}

/** `GET /api/boards/:id/images/:hash`: an image of the board, for those who are on it. */
export async function showImage(c: Context, services: Services): Promise<Response> {
  const reading = await readCaller(c, services)
  if (!reading.ok) return reading.response
  const { board } = reading.caller
  const image = await services.storage.images.get(board.id, c.req.param('hash') ?? '')
  if (image === null) return fail(c, 'not_found')
  const tag = `"${image.hash}"`
  c.header('ETag', tag)
  // Kept, but asked for each time: whoever is let out does not see it any more.
  c.header('Cache-Control', 'private, no-cache')
  c.header('Content-Security-Policy', IMAGE_POLICY)
  if (c.req.header('if-none-match') === tag) return c.body(null, 304)
  c.header('Content-Type', image.type)
  c.header('Content-Disposition', `inline; filename="${image.hash}.${ENDINGS[image.type]}"`)
  return c.body(new Uint8Array(image.data))
}
