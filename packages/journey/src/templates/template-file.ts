import * as v from 'valibot'
import { journeySchema, localized } from '../file/journey-file.ts'
import { JOURNEY_LIMITS } from '../limits.ts'
import { TEMPLATE_LIMITS } from './template-limits.ts'

/** What a file of a template calls its own form. */
export const TEMPLATE_SCHEMA = 'amtsweg-template/1'

/** What a template is for; a file without one is the town's own. */
export const TEMPLATE_CATEGORIES = ['journey', 'person', 'workshop', 'free', 'own'] as const

/** Colours that the canvas knows. */
const ITEM_COLORS = [
  'black',
  'grey',
  'light-violet',
  'violet',
  'blue',
  'light-blue',
  'yellow',
  'orange',
  'green',
  'light-green',
  'light-red',
  'red',
  'white',
] as const

/** Outlines of a shape that the canvas knows. */
const ITEM_GEOS = [
  'rectangle',
  'ellipse',
  'cloud',
  'triangle',
  'diamond',
  'pentagon',
  'hexagon',
  'octagon',
  'star',
  'rhombus',
  'rhombus-2',
  'oval',
  'trapezoid',
  'arrow-right',
  'arrow-left',
  'arrow-up',
  'arrow-down',
  'x-box',
  'check-box',
  'heart',
] as const

const { text: textLimit, title: titleLimit, id: idLimit } = JOURNEY_LIMITS
const { coordinate: farthest, size: largest } = TEMPLATE_LIMITS

const coordinate = v.pipe(v.number(), v.minValue(-farthest), v.maxValue(farthest))
const length = v.pipe(v.number(), v.minValue(1), v.maxValue(largest))
const at = { x: coordinate, y: coordinate }
const color = (usual: (typeof ITEM_COLORS)[number]) => v.optional(v.picklist(ITEM_COLORS), usual)
const size = (usual: 's' | 'm' | 'l' | 'xl') => v.optional(v.picklist(['s', 'm', 'l', 'xl']), usual)
const font = v.optional(v.picklist(['sans', 'serif', 'mono', 'draw']), 'sans')
/** How many times larger than usual letters and lines are. */
const scale = v.optional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(100)), 1)
const align = (usual: 'start' | 'middle' | 'end') =>
  v.optional(v.picklist(['start', 'middle', 'end']), usual)

/** A sticky note, 200 px wide. */
export const noteSchema = v.object({
  type: v.literal('note'),
  ...at,
  text: v.optional(localized(textLimit), ''),
  color: color('yellow'),
  size: size('s'),
  font,
  scale,
  /** Height in px; more than 200 only for a long text. */
  h: v.optional(v.pipe(v.number(), v.minValue(200), v.maxValue(largest)), 200),
})

/** A text without ground. `w` is the width at which it breaks, `null` for none. */
export const textSchema = v.object({
  type: v.literal('text'),
  ...at,
  w: v.optional(v.nullable(length), null),
  text: localized(textLimit),
  color: color('black'),
  size: size('m'),
  font,
  scale,
  align: align('start'),
})

/** A rectangle or another outline, with or without text. */
export const geoSchema = v.object({
  type: v.literal('geo'),
  ...at,
  w: length,
  h: length,
  geo: v.optional(v.picklist(ITEM_GEOS), 'rectangle'),
  text: v.optional(localized(textLimit), ''),
  color: color('black'),
  fill: v.optional(v.picklist(['none', 'semi', 'solid', 'pattern', 'fill']), 'none'),
  dash: v.optional(v.picklist(['solid', 'dashed', 'dotted', 'draw']), 'solid'),
  size: size('s'),
  font,
  scale,
  align: align('middle'),
  verticalAlign: align('middle'),
})

const content = [noteSchema, textSchema, geoSchema] as const

/** A frame with what lies in it, in px from its own top left corner. */
export const frameSchema = v.object({
  type: v.literal('frame'),
  ...at,
  w: length,
  h: length,
  title: localized(titleLimit),
  items: v.optional(
    v.pipe(v.array(v.variant('type', content)), v.maxLength(TEMPLATE_LIMITS.items)),
    [],
  ),
})

const entries = {
  schema: v.literal(TEMPLATE_SCHEMA),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(idLimit)),
  title: localized(titleLimit),
  description: v.optional(localized(textLimit), ''),
  category: v.optional(v.picklist(TEMPLATE_CATEGORIES), 'own'),
  items: v.optional(
    v.pipe(
      v.array(v.variant('type', [frameSchema, ...content])),
      v.maxLength(TEMPLATE_LIMITS.items),
    ),
    [],
  ),
}

const journeysOf = <Schema extends v.GenericSchema>(journey: Schema) =>
  v.optional(
    v.pipe(v.array(v.object({ ...at, journey })), v.maxLength(TEMPLATE_LIMITS.journeys)),
    [],
  )

/**
 * The file format `amtsweg-template/1`: journeys, and the free canvas around them, each with its place in px. All
 * texts are a string or one per language. Unknown keys are passed over.
 */
export const templateSchema = v.object({ ...entries, journeys: journeysOf(journeySchema) })

/** The same with its journeys as they came: they are read by the reader of journeys, which says more. */
export const templateFrameSchema = v.object({ ...entries, journeys: journeysOf(v.unknown()) })

/** A parsed file, with everything left out filled in. */
export type TemplateFile = v.InferOutput<typeof templateSchema>
