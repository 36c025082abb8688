import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrPath } from './qr-path.ts'

/** Draws the path as a browser would, so many pixels a module. */
function draw({ size, path }: ReturnType<typeof qrPath>, scale: number) {
  const side = size * scale
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const run of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const [x = 0, y = 0, length = 0] = run.slice(1).map(Number)
    for (let row = y * scale; row < (y + 1) * scale; row += 1) {
      for (let column = x * scale; column < (x + length) * scale; column += 1) {
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
      }
    }
  }
  return { width: side, height: side, data }
}

test('what is drawn is read as the link again', () => {
  for (const link of [
    'http://localhost:3000/b/q3J9-xkT_0aZ1bY2cX3dWg#q3J9-xkT_0aZ1bY2cX3dWg',
    'https://whiteboard.buergerbeteiligung.musterstadt-am-rhein.example/b/q3J9-xkT_0aZ1bY2cX3dWg#AAAAAAAAAAAAAAAAAAAAAA',
  ]) {
    expect(decodeQR(draw(qrPath(link), 4))).toBe(link)
  }
})
