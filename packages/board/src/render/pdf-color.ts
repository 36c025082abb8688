/** A colour as PDF takes it: `null` for nothing at all. */
export type PdfColor = { readonly color: string; readonly opacity: number } | null

const NAMED: Readonly<Record<string, string>> = { black: '#000000', white: '#FFFFFF' }

/** Reads what tldraw and the map use of CSS colours: `#rgb`, `#rrggbb`, `rgb()`, `rgba()`, black, white, none. */
export function pdfColor(value: string): PdfColor {
  const text = value.trim().toLowerCase()
  if (text === 'none' || text === 'transparent' || text === '') return null
  const named = NAMED[text] ?? text
  if (/^#[\da-f]{6}$/.test(named)) return { color: named, opacity: 1 }
  if (/^#[\da-f]{3}$/.test(named)) {
    return { color: named.replaceAll(/[\da-f]/g, '$&$&'), opacity: 1 }
  }
  const parts = /^rgba?\(([^)]*)\)$/
    .exec(named)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number)
  if (parts === undefined) return { color: '#000000', opacity: 1 }
  const [red = 0, green = 0, blue = 0, opacity = 1] = parts
  const hex = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0'))
  return { color: `#${hex.join('')}`, opacity }
}
