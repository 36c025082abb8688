import { expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

test('[SV1] without variables the defaults hold', () => {
  expect(readEnvironment({ PATH: '/bin', PORT: '' })).toEqual({
    ok: true,
    environment: {
      port: 3000,
      host: undefined,
      publicUrl: undefined,
      trustProxy: { type: 'none' },
      dataFolder: './data',
      createBoards: { type: 'open' },
      boardTtlDays: 180,
      legal: { imprint: undefined, privacy: undefined, accessibility: undefined },
      tldrawLicenseKey: undefined,
      logLevel: 'info',
    },
  })
})

test('[SV1] every variable is read', () => {
  const reading = readEnvironment({
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://amtsweg.example.org/',
    TRUST_PROXY: '1',
    AMTSWEG_DATA: '/srv/amtsweg',
    CREATE_BOARDS: 'code',
    CREATE_CODE: 'Rathaus',
    BOARD_TTL_DAYS: '7',
    IMPRINT_URL: 'https://www.example.org/impressum',
    PRIVACY_URL: 'https://www.example.org/datenschutz?seite=1',
    ACCESSIBILITY_URL: 'http://example.org/barrierefrei#erklärung',
    TLDRAW_LICENSE_KEY: 'tldraw-key',
    LOG_LEVEL: 'debug',
  })
  expect(reading).toEqual({
    ok: true,
    environment: {
      port: 0,
      host: '127.0.0.1',
      publicUrl: 'https://amtsweg.example.org',
      trustProxy: { type: 'hops', count: 1 },
      dataFolder: '/srv/amtsweg',
      createBoards: { type: 'code', code: 'Rathaus' },
      boardTtlDays: 7,
      legal: {
        imprint: 'https://www.example.org/impressum',
        privacy: 'https://www.example.org/datenschutz?seite=1',
        accessibility: 'http://example.org/barrierefrei#erklärung',
      },
      tldrawLicenseKey: 'tldraw-key',
      logLevel: 'debug',
    },
  })
})

const LATER = 'must not be set: this version of Amtsweg stores in SQLite on one machine only.'

test.each([
  [{ PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535.'],
  [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535.'],
  [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535.'],
  [{ HOST: 'a b' }, 'HOST must be a host name or an address.'],
  [
    { PUBLIC_URL: 'amtsweg.example.org' },
    'PUBLIC_URL must be an address like https://amtsweg.example.org, without a path, query or user.',
  ],
  [
    { PUBLIC_URL: 'https://example.org/amtsweg' },
    'PUBLIC_URL must be an address like https://amtsweg.example.org, without a path, query or user.',
  ],
  [
    { TRUST_PROXY: 'yes' },
    'TRUST_PROXY must be the number of proxies in front of this server (0 to 9), or their addresses by commas.',
  ],
  [{ CREATE_BOARDS: 'maybe' }, 'CREATE_BOARDS must be open or code.'],
  [
    { CREATE_BOARDS: 'code' },
    'CREATE_BOARDS=code needs CREATE_CODE, the code that people must know.',
  ],
  [{ BOARD_TTL_DAYS: '-1' }, 'BOARD_TTL_DAYS must be a whole number from 1 to 3650.'],
  [{ BOARD_TTL_DAYS: '1.5' }, 'BOARD_TTL_DAYS must be a whole number from 1 to 3650.'],
  [
    { IMPRINT_URL: 'impressum' },
    'IMPRINT_URL must be the full address of a page, like https://www.example.org/impressum.',
  ],
  [
    { PRIVACY_URL: 'javascript:alert(1)' },
    'PRIVACY_URL must be the full address of a page, like https://www.example.org/impressum.',
  ],
  [{ LOG_LEVEL: 'x' }, 'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent.'],
  [{ DATABASE_URL: 'postgres://secret' }, `DATABASE_URL ${LATER}`],
  [{ REDIS_URL: 'redis://secret' }, `REDIS_URL ${LATER}`],
  [
    { AMTSWEG_DATEN: '/srv' },
    'AMTSWEG_DATEN is not a setting of Amtsweg; did you mean AMTSWEG_DATA?',
  ],
])('[SV1] %o is refused with one sentence', (variables, sentence) => {
  expect(readEnvironment(variables)).toEqual({ ok: false, sentence })
})
