import { expect, test } from 'vitest'
import { localBoardFile } from './local-board-file.ts'

const asset = (id: string, src: string | null) => ({
  id,
  typeName: 'asset',
  type: 'image',
  props: { name: 'Foto', src },
})

test('a board is taken along with what was refused and with the images that are not stored yet', async () => {
  const good = { id: 'shape:a', typeName: 'shape', type: 'note', props: { src: null } }
  const records: Readonly<Record<string, object>> = {
    'shape:a': good,
    'asset:waiting': asset('asset:waiting', null),
    'asset:new': asset('asset:new', ''),
    'asset:stored': asset('asset:stored', 'asset:0123'),
    'asset:lost': asset('asset:lost', null),
  }
  const board = {
    raw: () => ({ ...records, 'shape:bad': 'nonsense' }),
    record: (id: string) => {
      const record = records[id]
      return record === undefined
        ? ({ ok: false, reason: 'not_a_map' } as const)
        : ({ ok: true, record } as const)
    },
    schema: { schemaVersion: 2 },
  }
  const address = (id: string) => `data:image/webp;base64,${btoa(id)}`
  const preview = async (id: string) => (id === 'asset:lost' ? null : address(id))
  const images = { preview }
  const text = await localBoardFile(board, { title: 'Fotos', language: 'de', images })
  expect(JSON.parse(text)).toEqual({
    schema: 'amtsweg-board/1',
    title: 'Fotos',
    language: 'de',
    records: [
      good,
      asset('asset:waiting', address('asset:waiting')),
      asset('asset:new', address('asset:new')),
      asset('asset:stored', 'asset:0123'),
      asset('asset:lost', null),
    ],
    unreadable: [{ id: 'shape:bad', reason: 'not_a_map', value: 'nonsense' }],
    recordSchema: { schemaVersion: 2 },
  })
})
