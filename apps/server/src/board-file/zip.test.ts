import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { FILE_LIMITS } from './file-limits.ts'
import { packFiles, unpackFiles } from './zip.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

async function* inTurn(files: readonly { readonly name: string; readonly data: Uint8Array }[]) {
  yield* files
}

test('[SV141] what was packed is unpacked as it was', async () => {
  const files = [
    { name: 'board.json', data: bytes('{"a": "ä"}'.repeat(10_000)) },
    { name: 'assets/a.png', data: Uint8Array.from({ length: 70_000 }, (_, at) => at % 251) },
    { name: 'empty.json', data: bytes('') },
  ]
  const unpacked = await unpackFiles(await packFiles(inTurn(files)))
  if (!unpacked.ok) throw new Error(unpacked.reason)
  expect([...unpacked.files].map(([name, data]) => ({ name, data: new Uint8Array(data) }))).toEqual(
    files,
  )
})

test('[SV142] a bomb is given up at the first byte too many, whatever it says of its size', async () => {
  const zeros = new Uint8Array(FILE_LIMITS.unpackedBytes + 1)
  const honest = zipSync({ 'board.json': [zeros, { level: 9 }] })
  const lying = honest.slice()
  // The size after unpacking, in the local head of the file: 22 bytes from its beginning.
  new DataView(lying.buffer).setUint32(22, 10, true)
  expect(honest.length).toBeLessThan(200_000)
  for (const bomb of [honest, lying]) {
    const before = process.memoryUsage().rss
    expect(await unpackFiles(bomb)).toEqual({ ok: false, reason: 'too_large' })
    expect(process.memoryUsage().rss - before).toBeLessThan(3 * FILE_LIMITS.unpackedBytes)
  }
})

test('[SV142] too many files, twice the same one, and what is no zip are refused', async () => {
  const many = Object.fromEntries(
    Array.from({ length: FILE_LIMITS.entries + 1 }, (_, at) => [`${at}`, bytes('')]),
  )
  expect(await unpackFiles(zipSync(many, { level: 0 }))).toEqual({
    ok: false,
    reason: 'too_large',
  })
  const twice = await packFiles(
    inTurn([
      { name: 'board.json', data: bytes('1') },
      { name: 'board.json', data: bytes('2') },
    ]),
  )
  const whole = zipSync({ 'board.json': bytes('{"a": 1}'.repeat(1_000)) })
  const garbled = whole.slice()
  garbled.fill(0xff, 45, 60)
  for (const bad of [
    twice,
    garbled,
    new Uint8Array(),
    bytes('PK'),
    bytes('kein Zip '.repeat(1_000)),
    deflateRawSync(bytes('kein Zip')),
  ]) {
    expect(await unpackFiles(bad)).toEqual({ ok: false, reason: 'not_a_zip' })
  }
})
