import { SvgTextLines } from './TextLines.tsx'
import { COLORS } from '../look/palette-colors.ts'

/** Says that a text is shown in another language, because nobody has written it in the reader's. */
export function LanguageTag({ language }: { readonly language: string }) {
  return <span className="aw-language">{language.toUpperCase()}</span>
}

/** The same in an SVG, its right edge at `right`. */
export function SvgLanguageTag({
  language,
  right,
  y,
}: {
  readonly language: string
  readonly right: number
  readonly y: number
}) {
  const width = 10 + language.length * 9
  return (
    <g transform={`translate(${right - width} ${y})`}>
      <rect width={width} height={18} rx={4} fill="none" stroke={COLORS.quiet} />
      <SvgTextLines
        lines={[language.toUpperCase()]}
        x={5}
        y={0}
        fontSize={12}
        lineHeight={18}
        color={COLORS.quiet}
        isBold
      />
    </g>
  )
}
