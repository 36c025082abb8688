// @vitest-environment jsdom
import { templateJourney } from '@amtsweg/journey'
import type { Journey, Lane } from '@amtsweg/journey'
import { headlessEditor } from '@amtsweg/board/testing'
import { expect, test } from 'vitest'
import { exportable } from './exportable.ts'

function journeyWith(isHidden: (lane: Lane) => boolean): Journey {
  const journey = templateJourney('baugenehmigung')
  if (journey === null) throw new Error('the template must give a journey')
  return {
    ...journey,
    lanes: journey.lanes.map((lane) => ({ ...lane, hidden: isHidden(lane) })),
  }
}

/** A board with this journey and something beside it. */
function boardWith(journey: Journey) {
  const { editor } = headlessEditor(journey)
  editor.createShape({ type: 'geo', x: -300, y: 40, props: { w: 200, h: 100 } })
  return editor
}

test.each([
  [['step', 'pain']],
  [['channel', 'emotion', 'document', 'visibility']],
  [['thought']],
] as const)(
  'with the lanes %j the sizes are those that the board has when it shows just these',
  (lanes) => {
    const shown: readonly string[] = lanes
    const board = boardWith(journeyWith(({ kind }) => kind === 'thought'))
    const found = exportable(board, 'de', lanes)
    const same = exportable(boardWith(journeyWith(({ kind }) => !shown.includes(kind))), 'de')
    const sizes = ({ journeys, pages }: typeof found) => ({
      journeys: journeys.map(({ size }) => size),
      pages: pages.map(({ size, journeysOnly }) => [size, journeysOnly]),
    })
    expect(sizes(found)).toEqual(sizes(same))
    expect(sizes(found)).not.toEqual(sizes(exportable(board, 'de')))
  },
)

test('the lanes that can be chosen are those of the journeys, and say which the board shows', () => {
  const journey = journeyWith(({ kind }) => kind === 'thought')
  const lanes = journey.lanes.filter(({ kind }) => kind !== 'system')
  const found = exportable(headlessEditor({ ...journey, lanes }).editor, 'de').lanes
  expect(found.filter(({ isShown }) => !isShown)).toEqual([{ kind: 'thought', isShown: false }])
  expect(found.map(({ kind }) => kind)).not.toContain('system')
})
