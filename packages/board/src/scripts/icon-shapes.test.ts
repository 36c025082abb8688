import { expect, test } from 'vitest'
import shapes from '../look/icon-shapes.json' with { type: 'json' }
import { iconShapes } from './icon-shapes.ts'

test('[BO50] the icons in pictures are those of the canvas', async () => {
  expect(await iconShapes()).toEqual(shapes)
})
