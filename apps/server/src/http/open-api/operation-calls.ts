import { json, ref, text, failures, boardId, member } from './forms.ts'

/** The document itself, this description, and what operators ask. */
export const operationCalls = {
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
} as const
