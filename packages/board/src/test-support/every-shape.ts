import { builtInTemplate, type TemplateId } from '@amtsweg/journey'
import {
  createBindingId,
  createShapeId,
  toRichText,
  AssetRecordType,
  type TLRecord,
  type TLRichText,
  type TLShapeId,
} from '@tldraw/tlschema'
import { ZERO_INDEX_KEY, getIndicesAbove } from '@tldraw/utils'
import { checkRecord, seedRecords } from '../schema/index.ts'

/** A red square of 2 by 2 pixels, its lower right quarter blue. */
const TINY_IMAGE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAE0lEQVR4nGO4oKAARAxArOBwAQAfbgRhBH5sfwAAAABJRU5ErkJggg=='

/** A page with every kind of plain shape, turned, cropped, grouped, in frames and bound. */
export function everyShape(): readonly TLRecord[] {
  const template = builtInTemplate('canvas' satisfies TemplateId)
  let count = 0
  const seeded = seedRecords({
    title: 'Alles',
    language: 'de',
    template,
    createId: () => `e${(count += 1)}`,
  })
  const page = seeded.find((record) => record.typeName === 'page')
  if (page === undefined) throw new Error('a new board has a page')
  const shapes: object[] = []
  const add = (id: string, shape: object): TLShapeId => {
    const shapeId = createShapeId(id)
    const base = { rotation: 0, isLocked: false, opacity: 1, meta: {}, parentId: page.id }
    const record = {
      ...base,
      typeName: 'shape',
      index: `a${id.length}${id}`,
      ...shape,
      id: shapeId,
    }
    shapes.push(record)
    return shapeId
  }
  const geo = {
    dash: 'draw',
    url: '',
    growY: 0,
    scale: 1,
    labelColor: 'black',
    color: 'black',
    fill: 'none',
    size: 'm',
    font: 'draw',
    align: 'middle',
    verticalAlign: 'middle',
    richText: toRichText(''),
  }
  const kinds = [
    'rectangle',
    'ellipse',
    'diamond',
    'cloud',
    'star',
    'heart',
    'x-box',
    'check-box',
    'arrow-right',
    'hexagon',
    'trapezoid',
    'oval',
  ]
  const fills = ['none', 'semi', 'solid', 'pattern', 'fill']
  const dashes = ['draw', 'solid', 'dashed', 'dotted']
  const colors = ['black', 'blue', 'green', 'red', 'violet', 'orange', 'yellow', 'grey']
  const fonts = ['draw', 'sans', 'serif', 'mono']
  kinds.forEach((kind, at) => {
    add(`geo${at}`, {
      type: 'geo',
      x: 40 + (at % 6) * 190,
      y: 40 + Math.floor(at / 6) * 170,
      props: {
        ...geo,
        geo: kind,
        w: 150,
        h: 120,
        fill: fills[at % 5],
        dash: dashes[at % 4],
        color: colors[at % 8],
        font: fonts[at % 4],
        size: ['s', 'm', 'l'][at % 3],
        richText: toRichText(at % 2 ? `Straße ${at}` : 'Größe €'),
      },
    })
  })
  const note = {
    color: 'yellow',
    labelColor: 'black',
    size: 'm',
    font: 'draw',
    fontSizeAdjustment: 0,
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    url: '',
    scale: 1,
  }
  const noteA = add('noteA', {
    type: 'note',
    x: 60,
    y: 420,
    rotation: 0.2,
    props: { ...note, richText: toRichText('Gedreht: Übergangsbescheid für Größe 42') },
  })
  const noteB = add('noteB', {
    type: 'note',
    x: 420,
    y: 420,
    opacity: 0.5,
    props: {
      ...note,
      color: 'light-blue',
      font: 'sans',
      scale: 0.8,
      richText: toRichText('Halb durchsichtig\nzweite Zeile'),
    },
  })
  const text = { size: 'm', font: 'serif', textAlign: 'start', scale: 1, color: 'black' }
  add('textA', {
    type: 'text',
    x: 700,
    y: 420,
    props: { ...text, w: 260, autoSize: false, richText: RICH },
  })
  add('textB', {
    type: 'text',
    x: 1020,
    y: 430,
    rotation: -0.3,
    props: {
      ...text,
      w: 8,
      autoSize: true,
      font: 'mono',
      color: 'red',
      richText: toRichText('Schräg läuft’s'),
    },
  })
  const arrow = {
    kind: 'arc',
    elbowMidPoint: 0.5,
    dash: 'draw',
    size: 'm',
    fill: 'none',
    color: 'black',
    labelColor: 'black',
    bend: 0,
    start: { x: 0, y: 0 },
    end: { x: 200, y: 60 },
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
    text: '',
    labelPosition: 0.5,
    font: 'draw',
    scale: 1,
  }
  const bound = add('arrowBound', {
    type: 'arrow',
    x: 200,
    y: 500,
    index: 'aZ',
    props: { ...arrow, text: 'führt zu', color: 'blue' },
  })
  add('arrowFree', {
    type: 'arrow',
    x: 80,
    y: 680,
    props: {
      ...arrow,
      bend: 60,
      arrowheadStart: 'dot',
      arrowheadEnd: 'triangle',
      fill: 'solid',
      color: 'red',
    },
  })
  add('arrowElbow', {
    type: 'arrow',
    x: 380,
    y: 680,
    props: { ...arrow, kind: 'elbow', dash: 'dashed', end: { x: 180, y: 90 } },
  })
  add('line', {
    type: 'line',
    x: 640,
    y: 700,
    props: {
      color: 'green',
      dash: 'dotted',
      size: 'l',
      spline: 'cubic',
      scale: 1,
      points: {
        a1: { id: 'a1', index: 'a1', x: 0, y: 0 },
        a2: { id: 'a2', index: 'a2', x: 90, y: 70 },
        a3: { id: 'a3', index: 'a3', x: 200, y: -20 },
      },
    },
  })
  const points = Array.from({ length: 30 }, (_, at) => ({
    x: at * 6,
    y: 30 * Math.sin(at / 3),
    z: 0.5,
  }))
  add('draw', {
    type: 'draw',
    x: 900,
    y: 720,
    props: {
      color: 'violet',
      fill: 'none',
      dash: 'draw',
      size: 'm',
      isComplete: true,
      isClosed: false,
      isPen: false,
      scale: 1,
      segments: [{ type: 'free', points }],
    },
  })
  add('highlight', {
    type: 'highlight',
    x: 900,
    y: 800,
    props: {
      color: 'yellow',
      size: 'l',
      isComplete: true,
      isPen: false,
      scale: 1,
      segments: [{ type: 'free', points }],
    },
  })
  const frame = add('frame', {
    type: 'frame',
    x: 60,
    y: 860,
    props: { w: 360, h: 220, name: 'Rahmen mit Ausschnitt', color: 'black' },
  })
  add('clipped', {
    type: 'geo',
    x: 260,
    y: 120,
    rotation: 0.4,
    parentId: frame,
    props: {
      ...geo,
      geo: 'rectangle',
      w: 200,
      h: 160,
      fill: 'solid',
      color: 'orange',
      richText: toRichText('abgeschnitten'),
    },
  })
  const group = add('group', { type: 'group', x: 500, y: 880, rotation: 0.15, props: {} })
  add('groupA', {
    type: 'geo',
    x: 0,
    y: 0,
    parentId: group,
    props: { ...geo, geo: 'ellipse', w: 140, h: 100, fill: 'solid', color: 'green' },
  })
  add('groupB', {
    type: 'geo',
    x: 90,
    y: 40,
    parentId: group,
    opacity: 0.6,
    props: { ...geo, geo: 'rectangle', w: 140, h: 100, fill: 'fill', color: 'red' },
  })
  const assetId = AssetRecordType.createId('tiny')
  const asset = {
    id: assetId,
    typeName: 'asset',
    type: 'image',
    meta: {},
    props: {
      name: 'tiny.png',
      src: TINY_IMAGE,
      w: 2,
      h: 2,
      mimeType: 'image/png',
      isAnimated: false,
    },
  }
  const image = {
    w: 160,
    h: 120,
    playing: true,
    url: '',
    assetId,
    flipX: false,
    flipY: false,
    altText: '',
  }
  add('image', { type: 'image', x: 800, y: 880, props: { ...image, crop: null } })
  add('cropped', {
    type: 'image',
    x: 1000,
    y: 880,
    rotation: 0.2,
    props: { ...image, crop: { topLeft: { x: 0.25, y: 0 }, bottomRight: { x: 1, y: 0.75 } } },
  })
  add('round', {
    type: 'image',
    x: 1190,
    y: 880,
    props: {
      ...image,
      w: 120,
      h: 120,
      crop: { topLeft: { x: 0, y: 0 }, bottomRight: { x: 1, y: 1 }, isCircle: true },
    },
  })
  const indices = getIndicesAbove(ZERO_INDEX_KEY, shapes.length)
  const ordered = shapes.map((shape, at) => ({ ...shape, index: indices[at] }))
  const bindings = [
    { terminal: 'start', toId: noteA },
    { terminal: 'end', toId: noteB },
  ].map(({ terminal, toId }) => ({
    id: createBindingId(terminal),
    typeName: 'binding',
    type: 'arrow',
    fromId: bound,
    toId,
    meta: {},
    props: {
      terminal,
      normalizedAnchor: { x: 0.5, y: 0.5 },
      isExact: false,
      isPrecise: false,
      snap: 'none',
    },
  }))
  const all: readonly unknown[] = [...seeded, ...ordered, asset, ...bindings]
  return all.map((record) => {
    const check = checkRecord(record)
    if (!check.ok) throw new Error(`${JSON.stringify(record).slice(0, 200)}: ${check.reason}`)
    return check.record
  })
}

const words = (text: string, ...marks: readonly string[]) => ({
  type: 'text',
  text,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
})

const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content })

/** Formatted text: bold, italic, struck, code, marked, a heading, lists. */
const RICH: TLRichText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [words('Überschrift')] },
    paragraph(
      words('Das ist '),
      words('fett', 'bold'),
      words(', das '),
      words('kursiv', 'italic'),
      words(', '),
      words('weg', 'strike'),
      words(' und '),
      words('markiert', 'highlight'),
      words('.'),
    ),
    {
      type: 'bulletList',
      content: ['Erster Punkt', 'Zweiter, längerer Punkt, der umbricht'].map((text) => ({
        type: 'listItem',
        content: [paragraph(words(text))],
      })),
    },
  ],
}
