import { BOARD_SHAPES } from '@amtsweg/board/schema'
import { PAPERS } from '@amtsweg/board/render-limits'
import { TEMPLATES, journeySchema, templateSchema } from '@amtsweg/journey'
import { LIMITS } from '@amtsweg/sync'
import { toJsonSchema } from '@valibot/to-json-schema'
import { ERROR_TEXTS } from './error-texts.ts'
import { MAX_JOURNEY_BYTES } from './read-body.ts'

const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const text = { type: 'string' }
const time = { type: 'string', format: 'date-time' }
const count = { type: 'integer', minimum: 0 }
const role = { type: 'string', enum: ['facilitator', 'participant', 'viewer'] }
const language = { type: 'string', enum: ['de', 'en'] }

const object = (properties: Readonly<Record<string, object>>, required?: readonly string[]) => ({
  type: 'object',
  properties,
  required: required ?? Object.keys(properties),
})

const failures = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [status, { description: 'See error.code', ...json(ref('Error')) }]),
  )

const boardId = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: '^[\\w-]{22}$' },
}

const roleParameter = { name: 'role', in: 'path', required: true, schema: role }

const personParameter = {
  name: 'person',
  in: 'path',
  required: true,
  schema: { type: 'integer', minimum: 1 },
}

const person = {
  type: ['integer', 'null'],
  minimum: 1,
  description: 'Number of the person on this board; null for a program with a key',
}

const nothing = { required: true, ...json(object({}, [])) }

const binary = { type: 'string', format: 'binary' }

/** Beside the fields of a new board: a board's file. */
const boardContent = (fields: object) => ({
  content: {
    'application/json': { schema: fields },
    'application/zip': { schema: binary },
    'application/vnd.amtsweg.board+json': { schema: ref('BoardFile') },
  },
})

const codeHeader = {
  name: 'Amtsweg-Code',
  in: 'header',
  schema: text,
  description:
    'The operator’s code, percent-encoded, where the body is a file and the operator asks for one',
}

const member = [{ bearer: [] }, { cookie: [] }]

const wish = (name: string, schema: object, description: string) => ({
  name,
  in: 'query',
  schema,
  description,
})

const attachment = (type: string, description: string, schema: object = text) => ({
  parameters: [
    boardId,
    wish('journey', text, 'Id of the only journey to write, as in its file or that of its shape'),
    wish('language', language, 'Language of headings; that of the board by default'),
  ],
  security: member,
  responses: {
    200: { description, content: { [type]: { schema } } },
    ...failures(400, 401, 403, 404, 503),
  },
})

const paper = { type: 'string', enum: PAPERS }
/** What may be wished of every picture. */
const pictureWishes = [
  wish(
    'what',
    { type: 'string', enum: ['page', 'board', 'journey', 'journeys'] },
    'For a PDF `board` (each page) by default, else the first `page` with something on it',
  ),
  wish('page', text, 'Id of a page'),
  wish('journey', text, 'Id of a journey, as in its file'),
  wish('shapes', text, 'Ids of shapes of one page, by comma, 300 at most: these with all in them'),
  wish(
    'disposition',
    { type: 'string', enum: ['attachment', 'inline'] },
    '`inline`: the browser shows it, for instance to print it; `attachment` by default',
  ),
  wish(
    'language',
    language,
    'Language of labels and translated texts; that of the board by default',
  ),
  wish('background', { type: 'string', enum: ['paper', 'transparent'] }, '`paper` by default'),
  wish('drawings', { type: 'string', enum: ['yes', 'no'] }, '`no`: journeys alone'),
  wish('lanes', text, 'Kinds of lanes to show, by comma; by default those that the board shows'),
]

const picture = (type: string, wishes: readonly object[]) => ({
  parameters: [boardId, ...pictureWishes, ...wishes],
  security: member,
  responses: {
    200: {
      description: 'The picture',
      headers: {
        'Amtsweg-Not-Drawn': {
          description: 'What the picture lacks: a JSON list, percent-encoded; `[]` when nothing',
          schema: text,
        },
      },
      content: { [type]: { schema: { type: 'string', format: 'binary' } } },
    },
    ...failures(400, 401, 403, 404, 422, 429, 503),
  },
})

/** The public interface as OpenAPI 3.1, served at `/api/openapi.json`. A test compares it with the routes. */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'Amtsweg',
    version: '0.1.0',
    description: [
      'Boards on which a city and its citizens map an administrative process.',
      'A board has a link per role, `/b/<id>#<key>`. Programs send the key as `Authorization: Bearer <key>`;',
      'browsers trade it for a cookie. Errors come in German or English, by `Accept-Language`.',
      'A request with an `Origin` that is not our own changes nothing.',
    ].join('\n'),
    license: { name: 'MIT', identifier: 'MIT' },
  },
  paths: {
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
          ...json(
            object({ title: { type: 'string', minLength: 1, maxLength: 300 }, language }, []),
          ),
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
    '/api/boards/{id}/export.json': {
      get: {
        summary: 'The whole board without loss; with `journey` the file of that journey alone',
        ...attachment('application/json', 'amtsweg-board/1 or amtsweg-journey/1', {
          oneOf: [ref('BoardFile'), ref('Journey')],
        }),
      },
    },
    '/api/boards/{id}/export.csv': {
      get: { summary: 'The steps of all journeys', ...attachment('text/csv', 'A row a step') },
    },
    '/api/boards/{id}/export.md': {
      get: { summary: 'A report', ...attachment('text/markdown', 'Markdown') },
    },
    '/api/boards/{id}/export.mmd': {
      get: {
        summary: 'The journeys as Mermaid diagrams',
        ...attachment('text/vnd.mermaid', 'One diagram after the other'),
      },
    },
    '/api/boards/{id}/export.cjml': {
      get: {
        summary: 'The journeys in the Customer Journey Modelling Language 2.0',
        ...attachment('application/xml', 'CJML'),
      },
    },
    '/api/boards/{id}/export.svg': {
      get: { summary: 'A picture in vectors, with its fonts', ...picture('image/svg+xml', []) },
    },
    '/api/boards/{id}/export.png': {
      get: {
        summary: 'A picture in pixels',
        ...picture('image/png', [
          wish('scale', { type: 'number', minimum: 0.05, maximum: 8 }, 'Pixels per page pixel'),
          wish('width', count, 'Width in pixels, instead of a scale'),
          wish('paper', paper, 'As large as fits on this paper, instead of a scale'),
          wish('dpi', count, 'Dots per inch of that paper; 150 by default'),
        ]),
      },
    },
    '/api/boards/{id}/export.pdf': {
      get: {
        summary: 'Pictures on paper, in vectors, with selectable text',
        ...picture('application/pdf', [
          wish(
            'paper',
            paper,
            'Fitted to this paper (A4 by default); with `sheet` the size of the poster',
          ),
          wish(
            'sheet',
            paper,
            'Tiled over sheets of this paper that overlap, with marks and numbers',
          ),
          wish(
            'scale',
            { type: 'number', minimum: 0.05, maximum: 8 },
            'Of the poster, instead of `paper`',
          ),
        ]),
      },
    },
    '/api/boards/{id}/report.docx': {
      get: {
        summary:
          'A report with a picture, figures, phases and findings of each journey, for word processors',
        ...attachment(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'Office Open XML',
          { type: 'string', format: 'binary' },
        ),
      },
    },
    '/api/boards/{id}/report.pdf': {
      get: {
        summary:
          'The same as PDF: title page, picture in vectors, figures, curve, phases, findings and comparison, tagged for screen readers',
        ...attachment('application/pdf', 'PDF on A4, fonts embedded', {
          type: 'string',
          format: 'binary',
        }),
      },
    },
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
    '/api/boards/{id}/links/{role}/renew': {
      post: {
        summary: 'Makes a link anew; for facilitators',
        description:
          'Whoever came in by the old one must go within a second, but not the caller. With that of participants the short code ends.',
        security: member,
        parameters: [boardId, roleParameter],
        requestBody: nothing,
        responses: {
          200: { description: 'The links', ...json(object({ links: ref('Links') })) },
          ...failures(401, 403, 404, 415),
        },
      },
    },
    '/api/boards/{id}/links/{role}/revoke': {
      post: {
        summary: 'Switches a link off until it is made anew; for facilitators',
        security: member,
        parameters: [boardId, roleParameter],
        requestBody: nothing,
        responses: {
          200: {
            description: 'The links that are left',
            ...json(object({ links: ref('Links') })),
          },
          ...failures(401, 403, 404, 415, 422),
        },
      },
    },
    '/api/boards/{id}/people': {
      get: {
        summary: 'Who is on the board now, programs left out; for facilitators',
        security: member,
        parameters: [boardId],
        responses: {
          200: {
            description: 'The people, and whether editing is paused',
            ...json(
              object({
                people: {
                  type: 'array',
                  items: object({ person: { type: 'integer', minimum: 1 }, name: text, role }),
                },
                paused: { type: 'boolean' },
              }),
            ),
          },
          ...failures(401, 403, 404, 503),
        },
      },
    },
    '/api/boards/{id}/people/{person}/role': {
      post: {
        summary: 'Makes somebody else facilitator, participant or viewer; for facilitators',
        security: member,
        parameters: [boardId, personParameter],
        requestBody: { required: true, ...json(object({ role })) },
        responses: {
          200: { description: 'Done', ...json(object({ role })) },
          ...failures(400, 401, 403, 404, 415, 422),
        },
      },
    },
    '/api/boards/{id}/people/{person}/remove': {
      post: {
        summary: 'Ends somebody else’s access; for facilitators',
        description:
          'Their session opens nothing any more. Whoever has a link may come as a new one.',
        security: member,
        parameters: [boardId, personParameter],
        requestBody: nothing,
        responses: { 204: { description: 'Done' }, ...failures(401, 403, 404, 415, 422) },
      },
    },
    '/api/boards/{id}/pause': {
      post: {
        summary: 'From now on only facilitators may write, or all may again; for facilitators',
        security: member,
        parameters: [boardId],
        requestBody: { required: true, ...json(object({ paused: { type: 'boolean' } })) },
        responses: {
          200: { description: 'Done', ...json(object({ paused: { type: 'boolean' } })) },
          ...failures(400, 401, 403, 404, 415),
        },
      },
    },
    '/api/boards/{id}/code': {
      get: {
        summary: 'The short code that works now; for facilitators',
        security: member,
        parameters: [boardId],
        responses: {
          200: { description: 'The code, or nulls', ...json(ref('Code')) },
          ...failures(401, 403, 404),
        },
      },
      post: {
        summary: 'Makes a short code that works for some hours, and ends the one before',
        security: member,
        parameters: [boardId],
        requestBody: nothing,
        responses: {
          201: { description: 'Made', ...json(ref('Code')) },
          ...failures(401, 403, 404, 415, 503),
        },
      },
    },
    '/api/boards/{id}/code/end': {
      post: {
        summary: 'Ends the short code; who came in by it stays',
        security: member,
        parameters: [boardId],
        requestBody: nothing,
        responses: {
          200: { description: 'Done', ...json(ref('Code')) },
          ...failures(401, 403, 404, 415),
        },
      },
    },
    '/api/codes': {
      post: {
        summary: 'Which board a short code opens, to be traded for a session there',
        description: 'Wrong codes are counted by address and altogether.',
        requestBody: {
          required: true,
          ...json(object({ code: { type: 'string', maxLength: 40 } })),
        },
        responses: {
          200: { description: 'The board', ...json(object({ id: text })) },
          ...failures(400, 404, 415, 429),
        },
      },
    },
    '/api/boards/{id}/sync': {
      get: {
        summary: 'The document as a WebSocket',
        description: [
          "y-websocket's protocol: `new WebsocketProvider(origin + '/api/boards/' + id, 'sync', doc)`.",
          'A refusal comes as a close code after the upgrade: 4400 bad message, 4401 no session, 4403 wrong key or board,',
          '4404 no such board, 4408 too slow, 4410 removed from the board, 4409 written by a newer version, 4413 too much, 4429 too fast,',
          '1012 the server restarts, 1013 try again later. A foreign `Origin` is refused before the upgrade.',
        ].join('\n'),
        parameters: [boardId],
        security: member,
        responses: {
          101: { description: 'The document' },
          403: { description: 'Foreign Origin' },
          ...failures(426),
        },
      },
    },
    '/api/openapi.json': {
      get: {
        summary: 'This description',
        responses: { 200: { description: 'OpenAPI 3.1', ...json({ type: 'object' }) } },
      },
    },
    '/health/live': {
      get: {
        summary: 'Whether the process answers',
        responses: { 200: { description: 'It does', ...json({ type: 'object' }) } },
      },
    },
    '/health/ready': {
      get: {
        summary: 'Whether it can store, and is not on its way out',
        responses: {
          200: { description: 'Ready', ...json(ref('Health')) },
          503: { description: 'Not ready', ...json(ref('Health')) },
        },
      },
    },
    '/metrics': {
      get: {
        summary: 'Figures for operators',
        responses: {
          200: { description: 'Prometheus text', content: { 'text/plain': { schema: text } } },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', description: 'The key of a link' },
      cookie: { type: 'apiKey', in: 'cookie', name: 'amtsweg_{id}' },
    },
    schemas: {
      NewBoard: object(
        {
          id: text,
          title: text,
          language,
          expiresAt: time,
          links: object({ facilitator: text, participant: text, viewer: text }),
          leftOut: {
            ...count,
            description: 'Records of a file that cannot be shown here; only with a file',
          },
        },
        ['id', 'title', 'language', 'expiresAt', 'links'],
      ),
      Board: object({
        id: text,
        title: text,
        language,
        role,
        name: text,
        expiresAt: time,
        expiryAnnounced: {
          type: 'boolean',
          description:
            'Whether the end is near: from then on a board lives longer by work or by extension only',
        },
        counts: object({ journeys: count, steps: count, cards: count, records: count }),
        person,
        links: ref('Links'),
      }),
      Links: {
        ...object({ facilitator: text, participant: text, viewer: text }, []),
        description:
          'Full addresses of the roles that are not above the caller’s own, and not switched off',
      },
      Code: object({
        code: { type: ['string', 'null'], description: 'Such as 4821-7730' },
        expiresAt: { type: ['string', 'null'], format: 'date-time' },
      }),
      History: object({
        activities: {
          type: 'array',
          description: 'A line per ten minutes of the clock',
          items: object({
            seq: { ...count, description: 'Number of the last update, by which its state is got' },
            from: time,
            until: time,
            updates: count,
            authors: { type: 'array', items: object({ name: text, updates: count }) },
          }),
        },
        points: { type: 'array', items: ref('Point') },
      }),
      Point: object({
        id: text,
        seq: count,
        at: time,
        name: { type: 'string', description: '‘’ for one that was kept by itself' },
        author: text,
      }),
      Session: object({ role, title: text, name: text, person, language }),
      BoardFile: object({
        schema: { const: 'amtsweg-board/1' },
        title: text,
        language,
        createdAt: time,
        journeys: { type: 'array', items: ref('Journey') },
        records: { type: 'array', items: { type: 'object' }, description: 'Records of tldraw' },
        unreadable: {
          type: 'array',
          items: object({ id: text, reason: text, value: {} }),
          description: 'What is stored, but cannot be shown',
        },
        recordSchema: { type: 'object', description: 'Versions of the records' },
      }),
      Journey: toJsonSchema(journeySchema, { errorMode: 'ignore', typeMode: 'input' }),
      /** A file, not part of any call: what *Als Vorlage speichern* writes and *Vorlage öffnen* reads. */
      Template: toJsonSchema(templateSchema, { errorMode: 'ignore', typeMode: 'input' }),
      Metrics: {
        type: 'object',
        description: 'Figures of a journey: steps, waitDays, costEur, mediaBreaks, emotionMean, …',
      },
      Health: object({
        status: { type: 'string', enum: ['ok', 'unavailable'] },
        checks: { type: 'object', additionalProperties: { type: 'boolean' } },
      }),
      Problem: object(
        {
          code: text,
          message: text,
          path: { type: 'string', description: 'Such as steps[3].phase' },
          line: { type: 'integer', minimum: 1 },
          column: { type: 'integer', minimum: 1 },
        },
        ['code', 'message'],
      ),
      Error: object({
        error: object(
          {
            code: { type: 'string', enum: Object.keys(ERROR_TEXTS) },
            message: { type: 'string', description: 'In the language of the caller' },
            path: text,
            line: count,
            column: count,
            problems: { type: 'array', items: ref('Problem') },
          },
          ['code', 'message'],
        ),
      }),
    },
  },
} as const
