import {
  json,
  ref,
  text,
  role,
  object,
  failures,
  boardId,
  roleParameter,
  personParameter,
  nothing,
  member,
} from './forms.ts'

/** Links, people and codes of a board. */
export const peopleCalls = {
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
} as const
