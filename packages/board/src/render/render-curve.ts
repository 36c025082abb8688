import type { CurveStep } from '@amtsweg/journey'
import { curveCharts } from '../drawing/draw-curve-chart.ts'
import { svgNode } from '../drawing/svg-node.ts'
import { COLORS } from '../look/palette-colors.ts'
import { loadFonts } from './fonts.ts'
import { noteTexts } from './note-texts.ts'
import { rasterized } from './rasterized.ts'
import { TextMeasure } from './text-measure.ts'

/** A part of a curve as PNG; width and height in pixels. */
export interface CurvePng {
  readonly png: Buffer
  readonly width: number
  readonly height: number
}

/** Pixels per pixel of the drawing: sharp across a sheet of A4. */
const SCALE = 2.5

/** Draws an emotion curve by itself into pixels, from left to right; long ones in several parts. */
export async function renderCurve(steps: readonly CurveStep[]): Promise<readonly CurvePng[]> {
  const text = steps.map(({ phase }) => phase).join('\n')
  const families = new Set(['Atkinson Hyperlegible Next'])
  const fonts = await loadFonts({ families, text, hasBold: true, hasItalic: false })
  return curveCharts(steps).map(({ nodes, w, h }) => {
    const node = svgNode('g', {}, nodes)
    const measure = new TextMeasure(fonts)
    noteTexts(node, measure)
    const bounds = { x: 0, y: 0, w, h }
    return rasterized(
      {
        title: '',
        bounds,
        items: [{ node, bounds }],
        defs: [],
        paper: COLORS.sheet,
        faces: [...measure.used],
        notDrawn: [],
      },
      SCALE,
    )
  })
}
