import { BOARD_SHAPES } from '@amtsweg/board/schema'
import { TEMPLATES } from '@amtsweg/journey'
import { MAX_JOURNEY_BYTES } from '../read-body.ts'
import {
  json,
  ref,
  text,
  time,
  language,
  object,
  failures,
  boardId,
  binary,
  boardContent,
  codeHeader,
  member,
} from './forms.ts'

/** Boards: making, opening, changing, copying and deleting them, and their journeys. */
export const boardCalls = {
  '/api/boards': {
    post: {
      summary: 'Makes a board',
      description:
        'From a template (`empty` when neither is given) or with a journey of one’s own, which counts before a template; or from a board’s file, as `export.zip` or `export.json` gives it.',
      parameters: [codeHeader],
      requestBody: {
        required: true,
        ...boardContent(
          object(
            {
              title: { type: 'string', minLength: 1, maxLength: 300 },
              template: {
                type: 'string',
                enum: TEMPLATES,
              },
              journey: ref('Journey'),
              language,
              code: { type: 'string', description: 'Where the operator asks for one' },
            },
            ['title'],
          ),
        ),
      },
      responses: {
        201: { description: 'Made', ...json(ref('NewBoard')) },
        ...failures(400, 403, 413, 415, 422, 429, 503),
      },
    },
  },
  '/api/boards/{id}/copies': {
    post: {
      summary:
        'Makes a new board with the content of this one, without its history and its links; for facilitators',
      parameters: [boardId],
      security: member,
      requestBody: {
        required: true,
        ...json(
          object(
            {
              title: { type: 'string', minLength: 1, maxLength: 300 },
              drawings: {
                type: 'boolean',
                default: true,
                description:
                  'Whether notes, arrows, drawings, texts and images go along, or the journeys alone',
              },
              code: { type: 'string', description: 'Where the operator asks for one' },
            },
            [],
          ),
        ),
      },
      responses: {
        201: { description: 'Made', ...json(ref('NewBoard')) },
        ...failures(400, 401, 403, 404, 415, 429, 503),
      },
    },
  },
  '/api/boards/{id}/extension': {
    post: {
      summary: 'Gives a board as long as a new one has; for facilitators',
      parameters: [boardId],
      security: member,
      requestBody: { required: true, ...json(object({}, [])) },
      responses: {
        200: {
          description: 'Its new end',
          ...json(object({ expiresAt: time, expiryAnnounced: { type: 'boolean' } })),
        },
        ...failures(400, 401, 403, 404, 415),
      },
    },
  },
  '/api/boards/{id}/export.zip': {
    get: {
      summary: 'The whole board as one file, which `POST /api/boards` opens again',
      description: [
        'A zip: `board.json` (`amtsweg-board/1`, as `export.json`), whose images are files of their own below `assets/` and are named there;',
        'with history also `history.json`, which lists the states below `history/`, oldest first, with time, name and author.',
      ].join('\n'),
      security: member,
      parameters: [
        boardId,
        {
          name: 'history',
          in: 'query',
          schema: { type: 'string', enum: ['yes'] },
          description: 'Earlier states, too; for those who may write',
        },
      ],
      responses: {
        200: { description: 'The file', content: { 'application/zip': { schema: binary } } },
        ...failures(401, 403, 404, 429, 503),
      },
    },
  },
  '/api/boards/{id}': {
    get: {
      summary: 'What everybody on a board may know of it',
      parameters: [boardId],
      security: member,
      responses: {
        200: { description: 'The board', ...json(ref('Board')) },
        ...failures(401, 403, 404, 503),
      },
    },
    patch: {
      summary: 'Changes title or language; for facilitators',
      parameters: [boardId],
      security: member,
      requestBody: {
        required: true,
        ...json(object({ title: { type: 'string', minLength: 1, maxLength: 300 }, language }, [])),
      },
      responses: {
        200: { description: 'As it is now', ...json(object({ title: text, language })) },
        ...failures(400, 401, 403, 404, 415, 503),
      },
    },
    delete: {
      summary: 'Deletes a board with all that belongs to it; for facilitators',
      parameters: [boardId],
      security: member,
      responses: {
        202: {
          description:
            'Gone for everybody; what is left of it in unused space of the database is overwritten within minutes',
        },
        204: { description: 'Gone, also from every file of the server' },
        ...failures(401, 403, 404),
      },
    },
  },
  '/api/boards/{id}/session': {
    post: {
      summary:
        'Trades a key or a short code for the board’s cookie; without either says how one wants to be called',
      parameters: [boardId],
      requestBody: {
        required: true,
        ...json(object({ key: text, code: text, name: { type: 'string', maxLength: 1000 } }, [])),
      },
      responses: {
        200: {
          description: 'The session',
          headers: { 'Set-Cookie': { schema: text } },
          ...json(ref('Session')),
        },
        ...failures(400, 401, 403, 404, 415, 429),
      },
    },
  },
  '/api/boards/{id}/journeys': {
    get: {
      summary: 'All journeys of a board, each with its metrics',
      parameters: [boardId],
      security: member,
      responses: {
        200: {
          description: 'The journeys',
          ...json(
            object({
              journeys: {
                type: 'array',
                items: { allOf: [ref('Journey'), object({ metrics: ref('Metrics') })] },
              },
            }),
          ),
        },
        ...failures(401, 403, 404, 503),
      },
    },
    post: {
      summary: 'Adds a journey below those that are there',
      description: `At most ${MAX_JOURNEY_BYTES} bytes; a board takes ${BOARD_SHAPES} shapes in all.`,
      parameters: [boardId],
      security: member,
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: ref('Journey') },
          'text/csv': { schema: text },
        },
      },
      responses: {
        201: {
          description: 'Added',
          ...json(
            object({
              journey: object({ id: text, title: text, shapeId: text }),
              warnings: { type: 'array', items: ref('Problem') },
            }),
          ),
        },
        ...failures(400, 401, 403, 404, 413, 415, 422, 423, 503),
      },
    },
  },
} as const
