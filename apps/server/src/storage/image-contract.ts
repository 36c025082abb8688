import { describe, expect, test } from 'vitest'
import type { StoredImage } from './image-store.ts'
import type { Storage } from './storage.ts'

const QUOTA = { images: 3, bytes: 10 }
const image = (hash: string, ...values: number[]): StoredImage => ({
  hash,
  type: 'image/webp',
  data: Uint8Array.from(values),
})

/** What every store of images must keep to; `open` gives an empty storage each time. */
export function imageStoreContract(name: string, open: () => Storage): void {
  async function withBoards(...ids: string[]) {
    const storage = open()
    for (const id of ids) {
      await storage.boards.create({
        id,
        title: 'Bauantrag',
        language: 'de',
        createdAt: 1000,
        expiresAt: 2000,
        generations: { facilitator: 0, participant: 0, viewer: 0 },
      })
    }
    return storage
  }

  describe(`image store: ${name}`, () => {
    test('[SV170] an image is read back as it was stored, on its own board only', async () => {
      const { images } = await withBoards('a', 'b')
      expect(await images.put('a', image('x', 0, 255), QUOTA)).toBe('stored')
      expect(await images.get('a', 'x')).toEqual(image('x', 0, 255))
      expect(await images.get('b', 'x')).toBeNull()
      expect(await images.hashes('a')).toEqual(['x'])
    })

    test('[SV170] images end with their board, and without one nothing is stored', async () => {
      const { images, boards } = await withBoards('a')
      await images.put('a', image('x', 1), QUOTA)
      await boards.remove('a')
      expect(await images.get('a', 'x')).toBeNull()
      expect(await images.put('a', image('x', 1), QUOTA)).toBe('unknown_board')
    })

    test('[SV171] a board takes so many images and so many bytes; the same one again costs nothing', async () => {
      const { images } = await withBoards('a', 'b')
      expect(await images.put('a', image('x', 1, 2, 3, 4), QUOTA)).toBe('stored')
      expect(await images.put('a', image('y', 1, 2, 3, 4, 5, 6, 7), QUOTA)).toBe('full')
      expect(await images.put('a', image('y', 1, 2, 3, 4, 5, 6), QUOTA)).toBe('stored')
      expect(await images.put('a', image('x', 1, 2, 3, 4), QUOTA)).toBe('stored')
      for (const hash of ['p', 'q', 'r']) await images.put('b', image(hash), QUOTA)
      expect(await images.put('b', image('s'), QUOTA)).toBe('full')
      expect([await images.hashes('a'), await images.hashes('b')]).toEqual([
        ['x', 'y'],
        ['p', 'q', 'r'],
      ])
    })

    test('[SV172] a copy of a board has its images, and keeps them when the first is gone', async () => {
      const { images, boards } = await withBoards('a', 'b')
      await images.put('a', image('x', 7), QUOTA)
      await images.copy('a', 'b')
      await boards.remove('a')
      expect(await images.get('b', 'x')).toEqual(image('x', 7))
    })

    test('[SV173] what nothing has shown for long goes; what is shown again stays', async () => {
      const { images } = await withBoards('a')
      for (const hash of ['p', 'q', 'r']) await images.put('a', image(hash, 1), QUOTA)
      await images.markUsed('a', new Set(['p']), 100)
      await images.markUsed('a', new Set(['p', 'r']), 150)
      await images.markUsed('a', new Set(['p']), 200)
      expect(await images.removeUnused(100)).toBe(0)
      expect(await images.removeUnused(101)).toBe(1)
      expect(await images.hashes('a')).toEqual(['p', 'r'])
      await images.put('a', image('r', 1), QUOTA)
      expect(await images.removeUnused(1_000)).toBe(0)
    })
  })
}
