import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { isTextValue, readValue, writeText } from './shared-text.ts'

const KEY = 'props.richText'
const letters = fc.string({ maxLength: 12 })

const marks = fc.uniqueArray(
  fc.constantFrom(
    { type: 'bold' },
    { type: 'italic' },
    { type: 'link', attrs: { href: 'https://example.org', target: null } },
  ),
  { selector: ({ type }) => type, maxLength: 2 },
)
const textNode = fc
  .tuple(fc.string({ minLength: 1, maxLength: 12 }), marks)
  .map(([text, all]) =>
    all.length === 0
      ? { type: 'text', text }
      : { type: 'text', text, marks: [...all].sort((a, b) => (a.type < b.type ? -1 : 1)) },
  )
const inline = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: textNode },
      { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
    ),
    {
      maxLength: 4,
    },
  )
  // ProseMirror never writes two neighbours with the same marks.
  .map((nodes) =>
    nodes.filter(
      (node, at) =>
        !('text' in node) ||
        JSON.stringify(marksOf(nodes[at - 1])) !== JSON.stringify(marksOf(node)),
    ),
  )
const paragraph = inline.map((content) => ({
  type: 'paragraph',
  attrs: { dir: 'auto' },
  ...(content.length > 0 && { content }),
}))
const list = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((content) => ({ type: 'bulletList', content: [{ type: 'listItem', content }] }))
const richText = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: list }), {
    maxLength: 4,
  })
  .map((content) => ({ type: 'doc', content }))
const translated = fc.dictionary(fc.constantFrom('de', 'en', 'tr'), letters, { minKeys: 1 })
const anyText = fc.oneof(letters, translated, richText)

function marksOf(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'text' in node && 'marks' in node
    ? node.marks
    : []
}

/** A rich text with a paragraph a line. */
function lines(...all: readonly string[]) {
  const content = all.map((text) => ({
    type: 'paragraph',
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  }))
  return { type: 'doc', content }
}

function texts(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('record')
}

function write(doc: Y.Doc, value: unknown): void {
  doc.transact(() => writeText(texts(doc), KEY, value))
}

function read(doc: Y.Doc): unknown {
  return readValue(KEY, texts(doc).get(KEY))
}

/** Two documents with the same text in them. */
function pair(value: unknown): readonly [Y.Doc, Y.Doc] {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  write(a, value)
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  return [a, b]
}

function join(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
}

test('[SY17] whatever text was there, the one that is written is read, here and elsewhere', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (values) => {
      const doc = new Y.Doc()
      for (const value of values) {
        expect(isTextValue(KEY, value)).toBe(true)
        write(doc, value)
        expect(read(doc)).toEqual(value)
      }
      const other = new Y.Doc()
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
      expect(read(other)).toEqual(values.at(-1))
    }),
  )
})

test('[SY17] two people typing in one text at once keep every letter of both', () => {
  const place = fc.nat({ max: 40 })
  const typing = fc.array(place, { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('.', ' '), maxLength: 30 }),
      typing,
      typing,
      (start, mine, theirs) => {
        const [a, b] = pair(start)
        const type = (doc: Y.Doc, letter: string, places: readonly number[]) => {
          for (const wanted of places) {
            const text = String(read(doc))
            const at = wanted % (text.length + 1)
            write(doc, text.slice(0, at) + letter + text.slice(at))
          }
        }
        type(a, 'a', mine)
        type(b, 'b', theirs)
        join(a, b)
        const text = String(read(a))
        expect(read(b)).toBe(text)
        expect(text.replaceAll(/[ab]/g, '')).toBe(start)
        expect(text.replaceAll(/[^a]/g, '')).toHaveLength(mine.length)
        expect(text.replaceAll(/[^b]/g, '')).toHaveLength(theirs.length)
      },
    ),
  )
})

test('[SY17] two people who begin to type in a translated text at once keep every letter of both', () => {
  const [a, b] = pair({ de: 'Antrag', en: 'Form' })
  // Whoever edits one language leaves a plain text behind.
  write(a, 'Antrag!')
  write(b, 'Der Antrag')
  join(a, b)
  expect([read(a), read(b)]).toEqual(['Der Antrag!', 'Der Antrag!'])
  write(a, '')
  write(b, 'Der kurze Antrag!')
  join(a, b)
  expect([read(a), read(b)]).toEqual(['kurze ', 'kurze '])
})

test('[SY17] a text written anew over a translated one keeps the letters that another types in it at once', () => {
  const [a, b] = pair({ de: 'Termin in zwei Wochen', en: 'Appointment in two weeks' })
  // One letter is that of the English text, by chance.
  write(a, 'Amt')
  write(b, 'Termin in 丂zwei Wochen')
  join(a, b)
  expect([read(a), read(b)]).toEqual(['丂Amt', '丂Amt'])
})

test('[SY17] a text that is written anew is that text, and may be translated again', () => {
  const [a, b] = pair({ de: 'Antrag', en: 'Form' })
  write(a, 'x')
  write(b, 'x')
  join(a, b)
  expect([read(a), read(b)]).toEqual(['xx', 'xx'])
  write(a, { de: 'Antrag', en: 'Form' })
  join(a, b)
  expect(read(b)).toEqual({ de: 'Antrag', en: 'Form' })
})

test('[SY17] two people who begin an empty paragraph at once read one text of both, as an editor would write it', () => {
  const doc = (...content: readonly object[]) => ({
    type: 'doc',
    content: [{ type: 'paragraph', ...(content.length > 0 && { content }) }],
  })
  const text = (letters: string) => doc({ type: 'text', text: letters })
  const [a, b] = pair(doc())
  write(a, text('ab'))
  write(b, text('cd'))
  join(a, b)
  expect([text('abcd'), text('cdab')]).toContainEqual(read(a))
  expect(read(b)).toEqual(read(a))
})

test('[SY17] two people changing one rich text at once end with the same one', () => {
  fc.assert(
    fc.property(richText, richText, richText, (start, mine, theirs) => {
      const [a, b] = pair(start)
      write(a, mine)
      write(b, theirs)
      join(a, b)
      expect(read(a)).toEqual(read(b))
      expect(isTextValue(KEY, read(a))).toBe(true)
    }),
  )
})

test('[SY17] whatever two people write, by turns or at once, each reads what they wrote, and both end with the same', () => {
  const step = fc.record({ isMine: fc.boolean(), value: richText, isSent: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const [a, b] = pair({ type: 'doc', content: [] })
      for (const { isMine, value, isSent } of steps) {
        const doc = isMine ? a : b
        write(doc, value)
        expect(read(doc)).toEqual(value)
        if (isSent) join(a, b)
      }
      join(a, b)
      expect(read(a)).toEqual(read(b))
    }),
  )
})

test('[SY17] who empties a text in which another types leaves the letters of that one', () => {
  const [a, b] = pair(lines('Antrag', 'Gebühr'))
  write(a, lines('', 'Gebühr'))
  write(b, lines('Antrag!', 'Gebühr'))
  join(a, b)
  expect([read(a), read(b)]).toEqual([lines('!', 'Gebühr'), lines('!', 'Gebühr')])
  write(a, lines('', ''))
  join(a, b)
  // And two who begin to type where it was emptied type in one text.
  write(a, lines('', 'Frist'))
  write(b, lines('', 'neue '))
  join(a, b)
  expect(read(b)).toEqual(read(a))
  expect([lines('', 'Fristneue '), lines('', 'neue Frist')]).toContainEqual(read(a))
})

test('[SY17] who takes a paragraph away in which another types leaves the letters of that one', () => {
  const [a, b] = pair(lines('Antrag', 'Gebühr', 'Frist'))
  write(a, lines('Antrag', 'Frist'))
  write(b, lines('Antrag', 'Gebühr!', 'Frist'))
  join(a, b)
  expect([read(a), read(b)]).toEqual([lines('Antrag', '!', 'Frist'), lines('Antrag', '!', 'Frist')])
  // It is a paragraph as any other then, also when it is emptied.
  write(b, lines('Antrag', '', 'Frist'))
  join(a, b)
  expect([read(a), read(b)]).toEqual([lines('Antrag', '', 'Frist'), lines('Antrag', '', 'Frist')])
})

test('[SY17] who takes a list away leaves what another types in it, and nothing else of it', () => {
  const list = (...texts: readonly string[]) => ({
    type: 'bulletList',
    content: texts.map((text) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    })),
  })
  const doc = (...content: readonly object[]) => ({ type: 'doc', content })
  const [a, b] = pair(doc(list('Ausweis', 'Foto')))
  write(a, doc())
  write(b, doc(list('Ausweis', 'Foto, neu')))
  join(a, b)
  expect([read(a), read(b)]).toEqual([doc(list(', neu')), doc(list(', neu'))])
})

test('[SY17] paragraphs that are taken away and written again do not add up', () => {
  const doc = new Y.Doc()
  for (let round = 0; round < 50; round += 1) {
    write(doc, lines('Antrag', 'Frist'))
    write(doc, lines('Antrag'))
  }
  const shared = texts(doc).get(KEY)
  expect(shared instanceof Y.XmlFragment ? shared.length : null).toBe(2)
})

test('[SY17] one letter typed costs one letter, and bold takes no letter along', () => {
  const sentence = 'Der Antrag liegt seit drei Wochen bei der zuständigen Stelle. '.repeat(20)
  const rich = (content: readonly unknown[]) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content }],
  })
  const doc = new Y.Doc()
  write(doc, rich([{ type: 'text', text: sentence }]))
  const sizes: number[] = []
  doc.on('update', (update: Uint8Array) => sizes.push(update.length))
  write(doc, rich([{ type: 'text', text: `${sentence}!` }]))
  write(
    doc,
    rich([
      { type: 'text', text: sentence },
      { type: 'text', text: '!', marks: [{ type: 'bold' }] },
    ]),
  )
  write(
    doc,
    rich([
      { type: 'text', text: sentence },
      { type: 'text', text: '!', marks: [{ type: 'bold' }] },
    ]),
  )
  expect(sizes).toHaveLength(2)
  expect(Math.max(...sizes)).toBeLessThan(80)
})

test('[SY17] a garbled text is none, and what is no text stays one value', () => {
  const doc = new Y.Doc()
  const map = texts(doc)
  map.set('xml', new Y.XmlText('a'))
  map.set('hook', new Y.XmlFragment())
  map.set('map', new Y.Map([['de', new Y.Map()]]))
  let deep: Y.XmlFragment = new Y.XmlFragment()
  map.set('deep', deep)
  for (let level = 0; level < 200; level += 1) {
    const inner = new Y.XmlElement('listItem')
    deep.insert(0, [inner])
    deep = inner
  }
  for (const name of ['xml', 'map', 'deep'])
    expect(readValue('props.text', map.get(name))).toBeUndefined()
  expect(readValue('props.w', 7)).toBe(7)
  for (const value of [7, null, ['a'], { de: 7 }, { type: 'doc', content: 7 }]) {
    expect(isTextValue('props.text', value)).toBe(false)
  }
  expect(isTextValue('props.kind', 'pain')).toBe(false)
})

test('[SY17] whoever translates a plain text keeps the letters that another types in it at once', () => {
  const both = { de: 'Termin in zwei Wochen', en: 'Appointment in two weeks' }
  const [a, b] = pair('Termin丁 in zwei Wochen')
  write(a, both)
  write(b, 'Termin丁 in zwei七 Wochen')
  join(a, b)
  expect(read(b)).toEqual(read(a))
  expect(JSON.stringify(read(a))).toContain('七')
  expect(Object.keys(Object(read(a)))).toEqual(['de', 'en'])
  write(a, { ...both, en: 'Appointment' })
  write(b, { ...both, de: 'Termin' })
  join(a, b)
  expect([read(a), read(b)]).toEqual([
    { de: 'Termin', en: 'Appointment' },
    { de: 'Termin', en: 'Appointment' },
  ])
  write(a, 'Termin heute')
  join(a, b)
  expect(read(b)).toBe('Termin heute')
  write(b, { en: 'Today', tr: 'Bugün' })
  join(a, b)
  expect(read(a)).toEqual({ en: 'Today', tr: 'Bugün' })
})
