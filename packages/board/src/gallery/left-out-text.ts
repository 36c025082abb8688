import type { Language } from '@amtsweg/journey'
import { LEFT_OUT, type LeftOut } from '../schema/index.ts'
import { fillText } from '../texts/fill-text.ts'
import { galleryTexts } from './texts.ts'

/** Says what a template does not take along: `3 Zeichnungen und 1 Bild werden nicht mitgenommen.` */
export function leftOutText(left: ReadonlyMap<LeftOut, number>, language: Language): string {
  const texts = galleryTexts[language]
  const parts = LEFT_OUT.flatMap((kind) => {
    const count = left.get(kind) ?? 0
    if (count === 0) return []
    return [fillText(texts[`gallery.left.${kind}.${count === 1 ? 'one' : 'many'}`], { count })]
  })
  const total = [...left.values()].reduce((sum, count) => sum + count, 0)
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(parts)
  return fillText(texts[`gallery.left.${total === 1 ? 'one' : 'many'}`], { list })
}
