// @vitest-environment jsdom
import { JOURNEY_LIMITS, emptyStep, type Journey } from '@amtsweg/journey'
import { beforeAll, expect, test } from 'vitest'
import { lateWork } from '../late-work.ts'
import { pageJourneys } from '../map/page-journeys.ts'
import { getNotice } from '../notice/notice.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { addPhaseTo, addStepTo } from './add.ts'
import { newJourney } from './new-journey.ts'

/** What says why something was refused comes a moment after the canvas. */
beforeAll(() => new Promise<void>((resolve) => lateWork.whenThere(() => resolve())))

function setUp(phases: Journey['phases']) {
  const blank = newJourney(headlessEditor(null).editor, [])
  const { editor, store } = headlessEditor({ ...blank, phases })
  const journeyId = pageJourneys(editor)[0]?.id
  if (journeyId === undefined) throw new Error('a journey was expected')
  return { editor, journeyId, serialized: () => store.serialize('document') }
}

test('[BO39] a journey takes no more phases than its files can hold, and says so', () => {
  const count = JOURNEY_LIMITS.phases - 1
  const { editor, journeyId, serialized } = setUp(
    Array.from({ length: count }, (_, at) => ({ id: `p${at}`, title: '', steps: [] })),
  )
  addPhaseTo(editor, journeyId)
  expect(getNotice(editor)).toBeNull()
  const full = serialized()
  addPhaseTo(editor, journeyId)
  expect(getNotice(editor)?.text).toBe(
    'Das wären mehr als 100 Phasen in einer Bürgerreise. Es wurde nichts geändert.',
  )
  expect(serialized()).toEqual(full)
})

test('[BO39] a journey takes no more steps than its files can hold, and says so', () => {
  const steps = Array.from({ length: JOURNEY_LIMITS.steps }, (_, at) => emptyStep(`s${at}`, ''))
  const { editor, journeyId, serialized } = setUp([{ id: 'p', title: '', steps }])
  const full = serialized()
  addStepTo(editor, journeyId, 'p')
  expect(getNotice(editor)?.text).toContain('1000 Schritte')
  expect(serialized()).toEqual(full)
})
