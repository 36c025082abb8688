import { journeySchema, templateSchema } from '@amtsweg/journey'
import { toJsonSchema } from '@valibot/to-json-schema'
import { ERROR_TEXTS } from '../error-texts.ts'
import { ref, text, time, count, role, language, object, person } from './forms.ts'

/** The forms of what is sent and answered, by their names. */
export const schemas = {
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
  Progress: object(
    {
      state: { type: 'string', enum: ['none', 'waiting', 'making'] },
      before: { ...count, description: 'While it waits: how many are made first' },
      done: { ...count, description: 'While it is made: sheets or journeys that are done' },
      of: { ...count, description: 'Of how many; 0 as long as they are not counted' },
    },
    ['state'],
  ),
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
} as const
