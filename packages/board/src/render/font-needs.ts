import type { TLRecord } from '@tldraw/tlschema'
import { isMapShape } from '../schema/index.ts'
import type { FontNeeds } from './fonts.ts'

/** Which fonts the texts of these records can need. */
export function fontNeeds(records: Iterable<TLRecord>): FontNeeds {
  const families = new Set(['Atkinson Hyperlegible Next'])
  const texts: string[] = []
  for (const record of records) {
    if (record.typeName !== 'shape') continue
    if (isMapShape(record)) {
      texts.push(JSON.stringify(record.props))
      continue
    }
    const { props } = record
    if ('font' in props) families.add(`tldraw_${props.font}`)
    if ('richText' in props) texts.push(JSON.stringify(props.richText))
    if ('text' in props) texts.push(props.text)
    if ('name' in props) texts.push(props.name)
  }
  const text = texts.join('\n')
  if (text.includes('"type":"code"')) families.add('tldraw_mono')
  const hasBold = text.includes('"type":"bold"') || text.includes('"type":"heading"')
  return { families, text, hasBold, hasItalic: text.includes('"type":"italic"') }
}
