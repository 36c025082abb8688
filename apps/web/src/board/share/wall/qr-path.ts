import { encodeQR } from 'qr'

/** Modules of quiet around the code, as the standard asks. */
const BORDER = 4

/** A QR code to be drawn. */
export interface QrPath {
  /** Modules along a side, the quiet border with it. */
  readonly size: number
  /** An SVG path that fills the dark modules, one unit each. */
  readonly path: string
}

/** The QR code of a text, each row's dark runs as one rectangle. A quarter of it may be hidden or dirty. */
export function qrPath(text: string): QrPath {
  const rows = encodeQR(text, 'raw', { ecc: 'quartile', border: BORDER })
  const path = rows
    .flatMap((row, y) =>
      runsOf(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`),
    )
    .join('')
  return { size: rows.length, path }
}

function runsOf(row: readonly boolean[]): readonly { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  row.forEach((isDark, x) => {
    if (!isDark) return
    const last = runs.at(-1)
    if (last !== undefined && last.from + last.length === x) last.length += 1
    else runs.push({ from: x, length: 1 })
  })
  return runs
}
