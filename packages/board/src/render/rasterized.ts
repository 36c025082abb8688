import { Resvg } from '@resvg/resvg-js'
import type { Font } from 'fontkit'
import { fontPaths } from './font-folder.ts'
import type { Picture } from './picture.ts'
import { serializeSvg } from './serialize-svg.ts'
import { svgDocument } from './svg-document.ts'

/** Draws a picture into pixels, `scale` of them per page pixel. resvg finds fonts by the names within them, and has none but those it is given. */
export function rasterized(picture: Picture, scale: number) {
  const names = new Map(picture.faces.map(({ file, font }) => [file.family, nameWithin(font)]))
  const familyNames = (list: string) => {
    const asked = list.split(',').map((name) => name.trim().replaceAll(/^["']|["']$/g, ''))
    const own = asked.map((name) => names.get(name)).filter((name) => name !== undefined)
    return own.length > 0 ? own.join(', ') : list
  }
  const svg = serializeSvg(svgDocument(picture, { style: null, familyNames }))
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles: [...fontPaths(picture.faces)] },
  })
  const image = resvg.render()
  return { png: image.asPng(), width: image.width, height: image.height }
}

/** The name under which all weights of a family are found, where the face tells one. */
function nameWithin(font: Font): string {
  return font.getName('preferredFamily', 'en') ?? font.familyName
}
