/** A body or answer as JSON. */
export const json = (schema: object) => ({ content: { 'application/json': { schema } } })
/** One of the forms in `schemas.ts`, by its name. */
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
/** Any text. */
export const text = { type: 'string' }
/** A time as ISO 8601. */
export const time = { type: 'string', format: 'date-time' }
/** A number of things. */
export const count = { type: 'integer', minimum: 0 }
/** A role on a board. */
export const role = { type: 'string', enum: ['facilitator', 'participant', 'viewer'] }
/** A language that people read. */
export const language = { type: 'string', enum: ['de', 'en'] }

/** An object; all its fields are required unless `required` says otherwise. */
export const object = (
  properties: Readonly<Record<string, object>>,
  required?: readonly string[],
) => ({
  type: 'object',
  properties,
  required: required ?? Object.keys(properties),
})

/** Answers that say why something was not done. */
export const failures = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [status, { description: 'See error.code', ...json(ref('Error')) }]),
  )

/** The board of the address. */
export const boardId = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: '^[\\w-]{22}$' },
}

/** A role in the address. */
export const roleParameter = { name: 'role', in: 'path', required: true, schema: role }

/** A person in the address. */
export const personParameter = {
  name: 'person',
  in: 'path',
  required: true,
  schema: { type: 'integer', minimum: 1 },
}

/** A person, or a program. */
export const person = {
  type: ['integer', 'null'],
  minimum: 1,
  description: 'Number of the person on this board; null for a program with a key',
}

/** A body that says nothing. */
export const nothing = { required: true, ...json(object({}, [])) }

/** Bytes. */
export const binary = { type: 'string', format: 'binary' }

/** Beside the fields of a new board: a board's file. */
export const boardContent = (fields: object) => ({
  content: {
    'application/json': { schema: fields },
    'application/zip': { schema: binary },
    'application/vnd.amtsweg.board+json': { schema: ref('BoardFile') },
  },
})

/** The code where one is needed to make boards. */
export const codeHeader = {
  name: 'Amtsweg-Code',
  in: 'header',
  schema: text,
  description:
    'The operator’s code, percent-encoded, where the body is a file and the operator asks for one',
}

/** Whoever has a link of the board. */
export const member = [{ bearer: [] }, { cookie: [] }]

/** A wish in the address. */
export const wish = (name: string, schema: object, description: string) => ({
  name,
  in: 'query',
  schema,
  description,
})

/** A file with data of journeys. */
export const attachment = (type: string, description: string, schema: object = text) => ({
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
