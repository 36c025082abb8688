import type { SvgNode } from '../drawing/svg-node.ts'
import type { TextFace, TextMeasure } from './text-measure.ts'

/** How text is set where nothing says otherwise. */
export const DEFAULT_FACE: TextFace = {
  family: 'Atkinson Hyperlegible Next',
  weight: 400,
  isItalic: false,
}

/** The face in which the text of an element is set, within one that is set in `inherited`. */
export function faceWithin({ attributes }: SvgNode, inherited: TextFace): TextFace {
  const family = attributes['font-family']
  const weight = attributes['font-weight']
  const style = attributes['font-style']
  return {
    family: family === undefined ? inherited.family : firstFamily(String(family)),
    weight: weight === undefined ? inherited.weight : weightOf(String(weight)),
    isItalic: style === undefined ? inherited.isItalic : style === 'italic',
  }
}

/** Tells the measure every text within an element, so that it knows which faces are used and what none has. */
export function noteTexts(node: SvgNode, measure: TextMeasure, inherited = DEFAULT_FACE): void {
  if (node.tag === 'title') return
  const face = faceWithin(node, inherited)
  for (const child of node.children) {
    if (typeof child === 'string') measure.runs(child, face)
    else noteTexts(child, measure, face)
  }
}

function firstFamily(list: string): string {
  return (list.split(',')[0] ?? '').trim().replaceAll(/^["']|["']$/g, '')
}

function weightOf(weight: string): 400 | 700 {
  return weight === 'bold' || Number(weight) >= 600 ? 700 : 400
}
