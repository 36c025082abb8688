import { json, ref, object, failures, boardId, member } from './forms.ts'

/** Earlier states of a board. */
export const historyCalls = {
  '/api/boards/{id}/history': {
    get: {
      summary: 'Who did how much when, and which states were kept; for those who may write',
      parameters: [boardId],
      security: member,
      responses: {
        200: { description: 'Oldest first', ...json(ref('History')) },
        ...failures(401, 403, 404),
      },
    },
  },
  '/api/boards/{id}/history/{seq}/export.json': {
    get: {
      summary: 'The whole board as it was after an update; for those who may write',
      security: member,
      parameters: [
        boardId,
        { name: 'seq', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } },
      ],
      responses: {
        200: {
          description: 'amtsweg-board/1',
          ...json(ref('BoardFile')),
        },
        ...failures(401, 403, 404, 429, 503),
      },
    },
  },
  '/api/boards/{id}/history/points': {
    post: {
      summary: 'Keeps the state of now under a name',
      parameters: [boardId],
      security: member,
      requestBody: {
        required: true,
        ...json(object({ name: { type: 'string', minLength: 1, maxLength: 40 } })),
      },
      responses: {
        201: { description: 'Kept', ...json(ref('Point')) },
        ...failures(400, 401, 403, 404, 415, 422, 503),
      },
    },
  },
} as const
