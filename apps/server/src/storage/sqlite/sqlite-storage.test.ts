import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { auditLogContract } from '../audit-contract.ts'
import { boardHistoryContract } from '../history-contract.ts'
import { imageStoreContract } from '../image-contract.ts'
import {
  boardRegistryContract,
  codeRegistryContract,
  updateLogContract,
} from '../storage-contract.ts'
import { APPLICATION_ID, MIGRATIONS } from './migrations.ts'
import { DATABASE_FILE } from './open-database.ts'
import { openSqliteStorage } from './sqlite-storage.ts'

function open(folder: string) {
  const opening = openSqliteStorage(folder)
  if (!opening.ok) throw new Error(opening.sentence)
  onTestFinished(() => opening.storage.close())
  return opening.storage
}

updateLogContract('SQLite', () => open(temporaryFolder()))
boardRegistryContract('SQLite', () => open(temporaryFolder()))
codeRegistryContract('SQLite', () => open(temporaryFolder()))
boardHistoryContract('SQLite', () => open(temporaryFolder()))
auditLogContract('SQLite', () => open(temporaryFolder()))
imageStoreContract('SQLite', () => open(temporaryFolder()))

test('[SV110] not even the database lets an act be changed', async () => {
  const folder = temporaryFolder()
  const { audit } = open(folder)
  await audit.append({ at: 1, board: 'a', act: 'deleted', by: 'operator' })
  const other = new DatabaseSync(join(folder, DATABASE_FILE))
  onTestFinished(() => other.close())
  expect(() => other.exec("UPDATE audit SET by_role = 'server'")).toThrow('only added to')
})

const BOARD = {
  language: 'de',
  createdAt: 1,
  expiresAt: 2,
  generations: { facilitator: 0, participant: 0, viewer: 0 },
} as const

function refusal(folder: string): string {
  const opening = openSqliteStorage(folder)
  if (opening.ok) throw new Error('expected a refusal')
  return opening.sentence
}

function fingerprint(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

test('[SV3] a damaged file is refused and left as it is', () => {
  const folder = temporaryFolder()
  const file = join(folder, DATABASE_FILE)
  writeFileSync(file, 'Das ist keine Datenbank. '.repeat(500))
  const before = fingerprint(file)
  expect(refusal(folder)).toContain('is damaged (file is not a database); it was left as it is.')
  expect(fingerprint(file)).toBe(before)
})

test('[SV3] a file with a torn page is refused and left as it is', async () => {
  const folder = temporaryFolder()
  const opening = openSqliteStorage(folder)
  if (!opening.ok) throw new Error(opening.sentence)
  await opening.storage.boards.create({ ...BOARD, id: 'a', title: 'x' })
  await opening.storage.log.append([
    { board: 'a', update: new Uint8Array(50_000).fill(7), at: 0, author: '' },
  ])
  await opening.storage.close()
  const file = join(folder, DATABASE_FILE)
  const bytes = readFileSync(file)
  bytes.fill(0xff, 4096, 4096 * 6)
  writeFileSync(file, bytes)
  const before = fingerprint(file)
  expect(refusal(folder)).toContain('it was left as it is.')
  expect(fingerprint(file)).toBe(before)
})

test('[SV3] a database of somebody else is refused and left as it is', () => {
  const folder = temporaryFolder()
  const file = join(folder, DATABASE_FILE)
  const foreign = new DatabaseSync(file)
  foreign.exec('CREATE TABLE accounts (id INTEGER)')
  foreign.close()
  const before = fingerprint(file)
  expect(refusal(folder)).toContain('is not a database of Amtsweg')
  expect(fingerprint(file)).toBe(before)
})

test('[SV3] a database of a newer version is refused and left as it is', async () => {
  const folder = temporaryFolder()
  const file = join(folder, DATABASE_FILE)
  const opening = openSqliteStorage(folder)
  if (!opening.ok) throw new Error(opening.sentence)
  await opening.storage.close()
  const newer = new DatabaseSync(file)
  newer.exec('PRAGMA user_version = 999')
  newer.close()
  const before = fingerprint(file)
  expect(refusal(folder)).toContain('was written by a newer Amtsweg (version 999,')
  expect(fingerprint(file)).toBe(before)
})

test('[SV3] a folder that cannot be made is refused', () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(refusal(join(file, 'data'))).toContain('cannot be written to (ENOTDIR)')
  // Here Node's own recursive mkdir never comes back.
  expect(refusal('/proc/amtsweg/data')).toContain('cannot be written to (ENOENT)')
})

test('[SV3] a folder in use by another server is refused', () => {
  const folder = temporaryFolder()
  open(folder)
  expect(refusal(folder)).toContain('is in use by another Amtsweg')
})

test('[SV95] a database of the first version is brought up to ours: all is there, and its history begins with what was folded', async () => {
  const folder = temporaryFolder()
  const old = new DatabaseSync(join(folder, DATABASE_FILE))
  old.exec(MIGRATIONS[0] ?? '')
  old.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`)
  old.exec("INSERT INTO boards VALUES ('a', 'Bauantrag', 'de', 1, 2, 0, 0, 0)")
  old.exec("INSERT INTO snapshots VALUES ('a', 7, x'0708')")
  old.exec("INSERT INTO updates VALUES ('a', 8, x'08'), ('a', 9, x'09')")
  old.close()
  const storage = open(folder)
  expect((await storage.boards.get('a'))?.title).toBe('Bauantrag')
  const { snapshot, rows } = await storage.log.read('a', 0)
  expect(snapshot).toEqual({ seq: 7, data: Uint8Array.of(7, 8) })
  expect(rows.map(({ seq, author }) => [seq, author])).toEqual([
    [8, ''],
    [9, ''],
  ])
  expect(await storage.history.stateAt('a', 6)).toBeNull()
  const state = await storage.history.stateAt('a', 8)
  expect(state?.snapshot).toEqual({ seq: 7, data: Uint8Array.of(7, 8) })
  expect(state?.rows.map(({ seq }) => seq)).toEqual([8])
  const added = await storage.log.append([
    { board: 'a', update: Uint8Array.of(1), at: 5, author: 'Ada' },
  ])
  expect(added).toEqual([{ ok: true, seq: 10 }])
})
