// @vitest-environment jsdom
import { layoutJourney, templateJourney } from '@amtsweg/journey'
import { renderToStaticMarkup } from 'react-dom/server'
import { createElement } from 'react'
import { expect, test } from 'vitest'
import { drawSigns } from '../../drawing/draw-signs.ts'
import { SvgDrawing } from '../../drawing/SvgDrawing.tsx'
import { signsView } from './signs-view.ts'

function viewOf(stepId: string, language: 'de' | 'en') {
  const journey = templateJourney('bewohnerparkausweis')
  if (journey === null) throw new Error('The sample must be there')
  const box = layoutJourney(journey, language).steps.get(stepId)
  return signsView(box?.signs ?? null, language)
}

test('[BO22] each sign says in words what it shows, and the ellipsis what found no room', () => {
  expect(viewOf('k06', 'de')?.signs.map(({ text, title }) => [text, title])).toEqual([
    ['5 T', 'Wartezeit: 5 T'],
    ['', 'Medienbruch: Digital → Papier'],
    ['', 'Kontakt mit der Verwaltung'],
    ['30,70 €', 'Kosten: 30,70 €'],
    ['…', 'Aufwand: 40 min'],
  ])
  expect(viewOf('k02', 'en')?.signs.map(({ title }) => title)).toEqual([
    'Effort: 20 min',
    'Medium: digital',
  ])
})

test('[BO22] a sign is at most an icon or two and a figure', () => {
  const signs = viewOf('k06', 'de')?.signs ?? []
  const host = document.createElement('div')
  host.innerHTML = renderToStaticMarkup(
    createElement('svg', null, createElement(SvgDrawing, { nodes: drawSigns(signs) })),
  )
  const groups = [...host.querySelectorAll('g')]
  expect(groups.map((group) => group.querySelector('title')?.textContent)).toEqual(
    signs.map(({ title }) => title),
  )
  expect(groups.every((group) => group.childElementCount <= 3)).toBe(true)
})
