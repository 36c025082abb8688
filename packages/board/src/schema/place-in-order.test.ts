import { getIndices, type IndexKey } from '@tldraw/utils'
import { array, assert, integer, option, property } from 'fast-check'
import { expect, test } from 'vitest'
import { placeInOrder } from './place-in-order.ts'

/** Siblings in any order, some new, some with the same index as another. */
const siblings = array(option(integer({ min: 0, max: 30 }), { nil: null }), { maxLength: 30 }).map(
  (numbers) => {
    const indices = getIndices(31)
    return numbers.map((number) => ({ index: number === null ? null : (indices[number] ?? null) }))
  },
)

test('[BO3] indices rise strictly in the order given', () => {
  assert(
    property(siblings, (given) => {
      const placed = placeInOrder(given)
      expect(placed).toHaveLength(given.length)
      expect([...placed].sort()).toEqual(placed)
      expect(new Set(placed).size).toBe(placed.length)
    }),
  )
})

test('[BO3] siblings already in order keep their indices', () => {
  assert(
    property(integer({ min: 0, max: 30 }), (count) => {
      const given = getIndices(count).map((index) => ({ index }))
      expect(placeInOrder(given)).toEqual(given.map((each) => each.index))
    }),
  )
})

test('[BO3] moving one of many writes one index', () => {
  const indices: (IndexKey | undefined)[] = getIndices(9)
  const moved = [...indices.slice(0, 2), indices[7], ...indices.slice(2, 7), ...indices.slice(8)]
  const placed = placeInOrder(moved.map((index) => ({ index: index ?? null })))
  const changed = placed.filter((index, at) => index !== moved[at])
  expect(changed).toHaveLength(1)
})
