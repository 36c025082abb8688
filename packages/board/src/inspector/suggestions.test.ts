// @vitest-environment jsdom
import { templateJourney } from '@amtsweg/journey'
import { expect, test } from 'vitest'
import { addJourney } from '../commands/add-journey.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { distinctNames, knownDocuments, knownOffices } from './suggestions.ts'

test('[BO23] each name is offered once, in the reader’s language and by the alphabet', () => {
  const texts = ['Zulassungsstelle', ' Bürgeramt ', { de: 'bürgeramt' }, '', 'Ärztehaus', '  ']
  expect(distinctNames(texts, 'de')).toEqual(['Ärztehaus', 'Bürgeramt', 'Zulassungsstelle'])
  expect(distinctNames([{ de: 'Antrag', en: 'Application' }], 'en')).toEqual(['Application'])
})

test('[BO23] there is an end to what is offered', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => `Amt ${at}`)
  expect(distinctNames(many, 'de')).toHaveLength(200)
})

test('[BO23] offices and documents of every journey of the board are offered', () => {
  const { editor } = headlessEditor(templateJourney('bewohnerparkausweis'))
  expect(knownOffices(editor, 'de')).toContain('Bürgeramt')
  expect(knownDocuments(editor, 'de')).toContain('Fahrzeugschein (ZB I)')
  const other = templateJourney('baugenehmigung')
  if (other === null) throw new Error('The sample must be there')
  addJourney(editor, { x: 0, y: 3_000 }, other)
  const named = other.phases.flatMap((phase) => phase.steps).find((step) => step.office !== '')
  expect(knownOffices(editor, 'de')).toContain(named?.office)
})
