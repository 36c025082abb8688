import { expect, test } from 'vitest'
import { zoomLevelAt } from './zoom-level.ts'

test('[BO38] a map has three levels of zoom, and none of them flickers at its border', () => {
  expect([1, 0.3, 0.2, 0.05].map((zoom) => zoomLevelAt(zoom, 'near'))).toEqual([
    'near',
    'near',
    'far',
    'phases',
  ])
  expect([0.285, 0.31].map((zoom) => zoomLevelAt(zoom, 'far'))).toEqual(['far', 'near'])
  expect([0.105, 0.12].map((zoom) => zoomLevelAt(zoom, 'phases'))).toEqual(['phases', 'far'])
})
