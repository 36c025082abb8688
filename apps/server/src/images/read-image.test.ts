import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SAMPLE_IMAGES, jpegWith, joined, pngWith, webpWith } from '../testing/sample-images.ts'
import { readImage } from './read-image.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const outcome = (data: Uint8Array) => {
  const reading = readImage(data)
  return reading.ok ? reading.image.type : reading.reason
}

test('[SV175] each type is known by its content, and named by a hash of it', () => {
  for (const [type, data] of Object.entries(SAMPLE_IMAGES)) {
    expect(readImage(data)).toEqual({
      ok: true,
      image: { type, data, hash: expect.stringMatching(/^[\da-f]{32}$/) },
    })
  }
})

test('[SV175] what is no image, whatever it is called, is refused', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'
  for (const text of ['', 'GIF89a', svg, '<!doctype html><script>alert(1)</script>', '%PDF-1.7']) {
    expect(outcome(bytes(text))).toBe('no_image')
  }
})

test('[SV175] what is cut off, garbled, or has something behind its end, is refused, and nothing throws', () => {
  for (const data of Object.values(SAMPLE_IMAGES)) {
    expect(outcome(joined(data, bytes('PK\u0003\u0004 or <script>')))).toBe('no_image')
    for (let length = 0; length < Math.min(data.length, 400); length += 1) {
      expect(outcome(data.subarray(0, length))).toBe('no_image')
    }
  }
  const garbled = fc.constantFrom(...Object.values(SAMPLE_IMAGES)).chain((data) =>
    fc.tuple(fc.nat(Math.min(data.length, 300) - 1), fc.nat(255)).map(([at, value]) => {
      const copy = data.slice()
      copy[at] = value
      return copy
    }),
  )
  const words = ['image/png', 'image/jpeg', 'image/webp', 'no_image', 'image_too_large']
  fc.assert(
    fc.property(garbled, (data) => {
      expect([...words, 'image_metadata']).toContain(outcome(data))
    }),
    { numRuns: 2_000 },
  )
})

test('[SV176] an image that tells of place, time, device or author is refused; colour profiles are not', () => {
  const told = [
    ...['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'].map((name) => pngWith(name)),
    ...[0xe1, 0xed, 0xfe].map((marker) => jpegWith(marker)),
    ...['EXIF', 'XMP '].map((name) => webpWith(name)),
  ]
  expect(told.map((data) => outcome(data))).toEqual(told.map(() => 'image_metadata'))
  expect([pngWith('iCCP'), jpegWith(0xe2), jpegWith(0xee)].map((data) => outcome(data))).toEqual([
    'image/png',
    'image/jpeg',
    'image/jpeg',
  ])
})

test('[SV177] an image with a side beyond the limit is refused before anybody decodes it', () => {
  expect([pngWith('iCCP', 4096), pngWith('iCCP', 4097)].map((data) => outcome(data))).toEqual([
    'image/png',
    'image_too_large',
  ])
  expect(outcome(pngWith('iCCP', 2 ** 31 - 1))).toBe('image_too_large')
})
