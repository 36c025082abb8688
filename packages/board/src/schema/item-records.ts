import {
  resolveText,
  type ContentItem,
  type FrameItem,
  type GeoItem,
  type Language,
  type LocalizedText,
  type NoteItem,
  type TextItem,
} from '@amtsweg/journey'
import {
  createShapeId,
  toRichText,
  type TLFrameShape,
  type TLGeoShape,
  type TLNoteShape,
  type TLParentId,
  type TLShape,
  type TLTextShape,
} from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import { assertNever } from '../assert-never.ts'

/** Pixels of a note's side. */
export const NOTE_SIZE = 200
/** Pixels that a text is wide in its record until the canvas has measured it. */
const UNMEASURED = 8

/** Where and how to put an item of a template. */
export interface ItemPlacement {
  readonly createId: () => string
  readonly parentId: TLParentId
  readonly index: IndexKey
  /** Pixels added to the item's own place. */
  readonly x: number
  readonly y: number
  readonly language: Language
}

/** The record of a frame, without what lies in it. */
export function frameRecord(item: FrameItem, at: ItemPlacement): TLFrameShape {
  const name = words(item.title, at.language)
  return { ...base(item, at), type: 'frame', props: { w: item.w, h: item.h, name, color: 'black' } }
}

/** The record of a note, text or outline. */
export function contentRecord(item: ContentItem, at: ItemPlacement): TLShape {
  switch (item.type) {
    case 'note':
      return noteRecord(item, at)
    case 'text':
      return textRecord(item, at)
    case 'geo':
      return geoRecord(item, at)
    default:
      return assertNever(item)
  }
}

function noteRecord(item: NoteItem, at: ItemPlacement): TLNoteShape {
  return {
    ...base(item, at),
    type: 'note',
    props: {
      color: item.color,
      labelColor: 'black',
      size: item.size,
      font: item.font,
      fontSizeAdjustment: 0,
      align: 'middle',
      verticalAlign: 'middle',
      growY: item.h - NOTE_SIZE,
      url: '',
      richText: toRichText(words(item.text, at.language)),
      scale: item.scale,
    },
  }
}

function textRecord(item: TextItem, at: ItemPlacement): TLTextShape {
  return {
    ...base(item, at),
    type: 'text',
    props: {
      color: item.color,
      size: item.size,
      font: item.font,
      textAlign: item.align,
      w: item.w ?? UNMEASURED,
      richText: toRichText(words(item.text, at.language)),
      scale: item.scale,
      autoSize: item.w === null,
    },
  }
}

function geoRecord(item: GeoItem, at: ItemPlacement): TLGeoShape {
  return {
    ...base(item, at),
    type: 'geo',
    props: {
      geo: item.geo,
      dash: item.dash,
      url: '',
      w: item.w,
      h: item.h,
      growY: 0,
      scale: item.scale,
      labelColor: 'black',
      color: item.color,
      fill: item.fill,
      size: item.size,
      font: item.font,
      align: item.align,
      verticalAlign: item.verticalAlign,
      richText: toRichText(words(item.text, at.language)),
    },
  }
}

function words(text: LocalizedText, language: Language): string {
  return resolveText(text, language).text
}

function base(item: { readonly x: number; readonly y: number }, at: ItemPlacement) {
  return {
    id: createShapeId(at.createId()),
    typeName: 'shape' as const,
    parentId: at.parentId,
    index: at.index,
    x: item.x + at.x,
    y: item.y + at.y,
    rotation: 0,
    isLocked: false,
    opacity: 1 as const,
    meta: {},
  }
}
