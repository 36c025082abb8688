/** What a canvas of this browser can hold, in pixels. */
export interface CanvasSize {
  readonly side: number
  readonly area: number
}

/** Sides that browsers are known to end at: Chrome 16,384 square, Safari on a phone 4,096. */
const SIDES = [16_384, 8192, 4096] as const
const AREAS = [16_384 ** 2, 11_180 ** 2, 8192 ** 2, 4096 ** 2] as const

/** The largest canvas of this browser, tried out: no interface tells it. */
export function maxCanvasSize(): CanvasSize {
  return {
    side: SIDES.find((side) => works(side, 1) && works(1, side)) ?? 2048,
    area: AREAS.find((area) => works(Math.sqrt(area), Math.sqrt(area))) ?? 2048 ** 2,
  }
}

function works(width: number, height: number): boolean {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) return false
  context.fillRect(width - 1, height - 1, 1, 1)
  const painted = context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 0
  // Frees the memory at once; a square of 16,384 holds a gigabyte.
  canvas.width = 0
  canvas.height = 0
  return painted
}
