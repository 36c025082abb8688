import type { TextLinesStyle } from '../drawing/draw-text.ts'

/** Lines of text on the canvas, in one element. */
export function TextLines({ lines, x, y, fontSize, lineHeight, color, isBold }: TextLinesStyle) {
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
