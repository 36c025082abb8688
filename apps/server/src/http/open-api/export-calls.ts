import { PAPERS } from '@amtsweg/board/render-limits'
import {
  json,
  ref,
  text,
  count,
  language,
  failures,
  boardId,
  member,
  nothing,
  wish,
  attachment,
} from './forms.ts'

const paper = { type: 'string', enum: PAPERS }
const ticketWish = wish(
  'ticket',
  { ...text, pattern: '^[\\w-]{16,64}$' },
  'Made up by the caller: `progress/{ticket}` tells how far it is',
)
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
  ticketWish,
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

/** What a board is saved as: data, pictures and reports. */
export const exportCalls = {
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
  '/api/boards/{id}/pictures': {
    post: {
      summary: 'Gets ready what makes pictures: one will be asked for soon',
      description: 'Without it the first picture takes a second longer.',
      security: member,
      parameters: [boardId],
      requestBody: nothing,
      responses: { 204: { description: 'It does' }, ...failures(401, 403, 404, 415) },
    },
  },
  '/api/boards/{id}/progress/{ticket}': {
    get: {
      summary: 'How far a picture or report is that was asked for with `?ticket=`',
      security: member,
      parameters: [
        boardId,
        {
          name: 'ticket',
          in: 'path',
          required: true,
          schema: { ...text, pattern: '^[\\w-]{16,64}$' },
        },
      ],
      responses: {
        200: { description: 'Sheets or journeys that are done', ...json(ref('Progress')) },
        ...failures(401, 403, 404),
      },
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
} as const
