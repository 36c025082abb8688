import { LIMITS } from '@amtsweg/sync'
import { json, text, object, failures, boardId, binary, member } from './forms.ts'

/** Images of a board. */
export const imageCalls = {
  '/api/boards/{id}/images': {
    post: {
      summary: 'Stores an image beside the board; for those who may write',
      description: `PNG, JPEG or WebP, at most ${LIMITS.imageBytes / 1024 / 1024} MiB and ${LIMITS.imageSide} pixels a side, without Exif, XMP, IPTC or comments.`,
      parameters: [boardId],
      security: member,
      requestBody: {
        required: true,
        content: {
          'image/png': { schema: binary },
          'image/jpeg': { schema: binary },
          'image/webp': { schema: binary },
        },
      },
      responses: {
        201: {
          description: 'Stored; `source` is what the record of the image names as its `src`',
          ...json(object({ source: text })),
        },
        ...failures(401, 403, 404, 413, 415, 422, 423),
      },
    },
  },
  '/api/boards/{id}/images/{hash}': {
    get: {
      summary: 'An image of the board, for those who are on it',
      parameters: [
        boardId,
        {
          name: 'hash',
          in: 'path',
          required: true,
          description: 'What follows `asset:` in its source',
          schema: text,
        },
      ],
      security: member,
      responses: {
        200: {
          description: 'The image',
          content: {
            'image/png': { schema: binary },
            'image/jpeg': { schema: binary },
            'image/webp': { schema: binary },
          },
        },
        ...failures(401, 403, 404),
      },
    },
  },
} as const
