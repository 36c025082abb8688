import * as v from 'valibot'
import { trustedProxies } from './access/client-address.ts'
import type { TrustedProxies } from './access/client-address.ts'
import { LOG_LEVELS } from './effects/logger.ts'
import type { LogLevel } from './effects/logger.ts'

/** Who may make boards: everybody who can open the page, or who knows the code. */
type CreateBoards = { readonly type: 'open' } | { readonly type: 'code'; readonly code: string }

/** Full addresses of the operator's pages. */
export interface LegalPages {
  readonly imprint?: string | undefined
  readonly privacy?: string | undefined
  readonly accessibility?: string | undefined
}

/** What the operator sets. */
export interface Environment {
  /** TCP port; 0 takes a free one. */
  readonly port: number
  /** Address to listen on; all when not set. */
  readonly host?: string | undefined
  /** Origin under which people reach this server, without a slash at the end; from the request when not set. */
  readonly publicUrl?: string | undefined
  /** Proxies that are believed when they say for whom they ask. */
  readonly trustProxy: TrustedProxies
  /** Folder of the database. */
  readonly dataFolder: string
  readonly createBoards: CreateBoards
  /** Days from the last use of a board until it is deleted. */
  readonly boardTtlDays: number
  /** Pages of the operator that the law asks for; linked at the foot of each page. */
  readonly legal: LegalPages
  readonly tldrawLicenseKey?: string | undefined
  readonly logLevel: LogLevel
}

/** The environment, or one sentence that says what is wrong with it. */
export type EnvironmentReading =
  | { readonly ok: true; readonly environment: Environment }
  | { readonly ok: false; readonly sentence: string }

const LATER = 'this version of Amtsweg stores in SQLite on one machine only'

/** Reads the variables once. Empty values count as not set; the first thing wrong is told. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): EnvironmentReading {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const typo = Object.keys(set).find((name) => /^AMTSWEG_/i.test(name) && name !== 'AMTSWEG_DATA')
  if (typo !== undefined) {
    return refused(`${typo} is not a setting of Amtsweg; did you mean AMTSWEG_DATA?`)
  }
  const reading = v.safeParse(variablesSchema, set, { abortEarly: true })
  if (!reading.success) return refused(sentenceFor(reading.issues[0]))
  const values = reading.output
  if (values.CREATE_BOARDS === 'code' && values.CREATE_CODE === undefined) {
    return refused('CREATE_BOARDS=code needs CREATE_CODE, the code that people must know.')
  }
  return {
    ok: true,
    environment: {
      port: values.PORT,
      host: values.HOST,
      publicUrl: values.PUBLIC_URL,
      trustProxy: trustedProxies(values.TRUST_PROXY) ?? { type: 'none' },
      dataFolder: values.AMTSWEG_DATA,
      createBoards:
        values.CREATE_BOARDS === 'code' && values.CREATE_CODE !== undefined
          ? { type: 'code', code: values.CREATE_CODE }
          : { type: 'open' },
      boardTtlDays: values.BOARD_TTL_DAYS,
      legal: {
        imprint: values.IMPRINT_URL,
        privacy: values.PRIVACY_URL,
        accessibility: values.ACCESSIBILITY_URL,
      },
      tldrawLicenseKey: values.TLDRAW_LICENSE_KEY,
      logLevel: values.LOG_LEVEL,
    },
  }
}

function whole(range: { readonly from: number; readonly to: number }, standard: string) {
  const says = `must be a whole number from ${range.from} to ${range.to}`
  return v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,6}$/, says),
      v.transform(Number),
      v.minValue(range.from, says),
      v.maxValue(range.to, says),
    ),
    standard,
  )
}

const publicUrlSchema = v.pipe(
  v.string(),
  v.check(
    isOrigin,
    'must be an address like https://amtsweg.example.org, without a path, query or user',
  ),
  v.transform((value) => new URL(value).origin),
)

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  const plain = url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && plain
}

const pageSchema = v.pipe(
  v.string(),
  v.check(isPage, 'must be the full address of a page, like https://www.example.org/impressum'),
)

function isPage(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

const variablesSchema = v.object({
  PORT: whole({ from: 0, to: 65_535 }, '3000'),
  HOST: v.optional(v.pipe(v.string(), v.regex(/^[\w.:%-]+$/, 'must be a host name or an address'))),
  PUBLIC_URL: v.optional(publicUrlSchema),
  TRUST_PROXY: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (value) => trustedProxies(value) !== null,
        'must be the number of proxies in front of this server (0 to 9), or their addresses by commas',
      ),
    ),
    '0',
  ),
  AMTSWEG_DATA: v.optional(v.string(), './data'),
  DATABASE_URL: v.optional(v.never(`must not be set: ${LATER}`)),
  REDIS_URL: v.optional(v.never(`must not be set: ${LATER}`)),
  CREATE_BOARDS: v.optional(v.picklist(['open', 'code'], 'must be open or code'), 'open'),
  CREATE_CODE: v.optional(v.string()),
  // Ten years: more is a typing error, and a board that nobody deletes is a risk to privacy.
  BOARD_TTL_DAYS: whole({ from: 1, to: 3650 }, '180'),
  IMPRINT_URL: v.optional(pageSchema),
  PRIVACY_URL: v.optional(pageSchema),
  ACCESSIBILITY_URL: v.optional(pageSchema),
  TLDRAW_LICENSE_KEY: v.optional(v.string()),
  LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`), 'info'),
})

/** Values are not repeated: an address of a database or a code may hold a password. */
function sentenceFor(issue: v.BaseIssue<unknown>): string {
  const name = v.getDotPath(issue) ?? 'environment'
  return `${name} ${issue.message}.`
}

function refused(sentence: string): EnvironmentReading {
  return { ok: false, sentence }
}
