import { FONT_FAMILY } from '../look/fonts.ts'

/** Lines of text and how they are set; the same on the canvas and in pictures. */
export interface TextLinesProps {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  /** Pixels. */
  readonly fontSize: number
  readonly lineHeight: number
  readonly color: string
  readonly isBold?: boolean | undefined
}

/** Part of the line height above the base line, so that a line sits in the middle of its height. */
const BASELINE = 0.72

/** Lines of text on the canvas, in one element. */
export function TextLines({ lines, x, y, fontSize, lineHeight, color, isBold }: TextLinesProps) {
  return (
    <div
      className="aw-lines"
      style={{
        left: x,
        top: y,
        font: `${isBold === true ? 700 : 400} ${fontSize}px/${lineHeight}px var(--aw-font)`,
        color,
      }}
    >
      {lines.join('\n')}
    </div>
  )
}

/** Lines of text in an SVG, each a `<text>` of its own so that every program can read it. */
export function SvgTextLines(props: TextLinesProps) {
  const { lines, x, y, fontSize, lineHeight, color, isBold } = props
  const first = y + (lineHeight - fontSize) / 2 + fontSize * BASELINE + fontSize * 0.06
  return lines.map((line, at) => (
    <text
      // A line has no identity but its place.
      // oxlint-disable-next-line react/no-array-index-key
      key={at}
      x={x}
      y={first + at * lineHeight}
      fontFamily={FONT_FAMILY}
      fontSize={fontSize}
      fontWeight={isBold === true ? 700 : 400}
      fill={color}
    >
      {line}
    </text>
  ))
}
