import { svgNode, type SvgNode } from '../drawing/svg-node.ts'
import type { FontFace } from './fonts.ts'
import type { Picture } from './picture.ts'
import { short } from './transform.ts'

/** How the families of a picture are called where it goes. */
export type FamilyNames = (family: string) => string

/** A picture as one SVG element, `width` and `height` in CSS pixels. */
export function svgDocument(
  picture: Picture,
  { style, familyNames }: { readonly style: string | null; readonly familyNames: FamilyNames },
): SvgNode {
  const { x, y, w, h } = picture.bounds
  const [left, top, width, height] = [x, y, w, h].map(short)
  const paper =
    picture.paper === null
      ? null
      : svgNode('rect', {
          x: left ?? 0,
          y: top ?? 0,
          width: width ?? 0,
          height: height ?? 0,
          fill: picture.paper,
        })
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: width ?? 0,
    height: height ?? 0,
    viewBox: `${left} ${top} ${width} ${height}`,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }
  const items = picture.items.map(({ node }) => withFamilies(node, familyNames))
  return svgNode('svg', attributes, [
    svgNode('title', {}, [picture.title]),
    style === null ? null : svgNode('style', {}, [style]),
    picture.defs.length === 0 ? null : svgNode('defs', {}, picture.defs),
    paper,
    ...items,
  ])
}

/** The faces as a style sheet with their bytes in it, so that the file needs no other. */
export function embeddedFonts(faces: readonly FontFace[]): string {
  return faces
    .map(({ file, woff2 }) => {
      const source = `url(data:font/woff2;base64,${woff2.toString('base64')}) format('woff2')`
      const style = file.isItalic ? 'italic' : 'normal'
      const range = rangeOf(file.path)
      return `@font-face{font-family:'${file.family}';font-weight:${file.weight};font-style:${style};src:${source}${range}}`
    })
    .join('\n')
}

/** Two parts of one family are told apart by their characters: what is beyond Latin, in the files of the house. */
function rangeOf(path: string): string {
  if (!path.includes('atkinson')) return ''
  return path.includes('latin-ext')
    ? ';unicode-range:U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'
    : ''
}

function withFamilies(node: SvgNode, names: FamilyNames): SvgNode {
  const family = node.attributes['font-family']
  const children = node.children.map((child) =>
    typeof child === 'string' ? child : withFamilies(child, names),
  )
  const attributes =
    family === undefined
      ? node.attributes
      : { ...node.attributes, 'font-family': names(String(family)) }
  return { ...node, attributes, children }
}
