const STEP = /([A-Za-z])([^A-Za-z]*)/g
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi

/**
 * A path with its smooth quadratic curves (`T`) written out. pdfkit mirrors their control point twice, so that what is
 * drawn by hand becomes a scribble. For paths with absolute commands, as tldraw writes them.
 */
export function explicitCurves(d: string): string {
  if (!d.includes('T')) return d
  let current = { x: 0, y: 0 }
  let control = current
  const parts: string[] = []
  for (const [, command = '', inner = ''] of d.matchAll(STEP)) {
    const numbers = [...inner.matchAll(NUMBER)].map(([number]) => Number(number))
    if (command === 'T') {
      for (let at = 0; at + 1 < numbers.length; at += 2) {
        control = { x: 2 * current.x - control.x, y: 2 * current.y - control.y }
        current = { x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 }
        parts.push(`Q${control.x} ${control.y} ${current.x} ${current.y}`)
      }
      continue
    }
    parts.push(command, numbers.join(' '))
    const [x, y] = numbers.slice(-2)
    if (x === undefined || y === undefined) continue
    current = { x, y }
    const [cx, cy] = command === 'Q' ? numbers.slice(-4) : [x, y]
    control = { x: cx ?? x, y: cy ?? y }
  }
  return parts.join('')
}
