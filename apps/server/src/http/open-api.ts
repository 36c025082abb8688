import { boardCalls } from './open-api/board-calls.ts'
import { exportCalls } from './open-api/export-calls.ts'
import { historyCalls } from './open-api/history-calls.ts'
import { imageCalls } from './open-api/image-calls.ts'
import { operationCalls } from './open-api/operation-calls.ts'
import { peopleCalls } from './open-api/people-calls.ts'
import { schemas } from './open-api/schemas.ts'

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
    ...boardCalls,
    ...imageCalls,
    ...exportCalls,
    ...historyCalls,
    ...peopleCalls,
    ...operationCalls,
  },
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', description: 'The key of a link' },
      cookie: { type: 'apiKey', in: 'cookie', name: 'amtsweg_{id}' },
    },
    schemas,
  },
} as const
