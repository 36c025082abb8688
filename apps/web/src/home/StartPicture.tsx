import type { ReactElement } from 'react'
import type { Start } from './starts.ts'

/** A small drawing of what the start gives. Decorative: the card says it in words. */
export function StartPicture({ start }: { readonly start: Start }) {
  return (
    <svg
      className={`start-picture start-picture--${start}`}
      viewBox="0 0 120 72"
      aria-hidden="true"
      focusable="false"
    >
      {PICTURES[start]}
    </svg>
  )
}

const PICTURES: Readonly<Record<Start, ReactElement>> = {
  empty: (
    <>
      {[10, 31, 52, 73, 94].map((x) => (
        <g key={x}>
          <path className="start-picture__solid" d={`M${x} 14h12l5 6-5 6H${x}l4-6z`} />
          <rect className="start-picture__dashed" x={x + 0.5} y="34" width="15" height="9" rx="2" />
          <rect className="start-picture__dashed" x={x + 0.5} y="49" width="15" height="9" rx="2" />
        </g>
      ))}
    </>
  ),
  baugenehmigung: (
    <>
      <path className="start-picture__line" d="M8 60h104" />
      <path className="start-picture__sheet" d="M38 60V34l24-18 24 18v26z" />
      <path className="start-picture__line" d="M31 39l31-24 31 24" />
      <path className="start-picture__solid" d="M56 60V47a6 6 0 0 1 12 0v13z" />
      <path className="start-picture__line" d="M43 41h7v8h-7zM74 41h7v8h-7z" />
      <path
        className="start-picture__line"
        d="M100 60V44m-5 6 5-6 5 6M20 60V48m-6 12c0-8 2-12 6-12s6 4 6 12"
      />
    </>
  ),
  bewohnerparkausweis: (
    <>
      <path className="start-picture__line" d="M8 60h104" />
      <path
        className="start-picture__sheet"
        d="M18 54V44c0-3 2-5 5-5h5l7-10c1-2 3-3 5-3h17c2 0 4 1 5 3l7 10h4c5 0 8 3 8 7v8z"
      />
      <path className="start-picture__line" d="M34 39h32M49 27v12" />
      <circle className="start-picture__solid" cx="33" cy="55" r="6" />
      <circle className="start-picture__solid" cx="67" cy="55" r="6" />
      <rect className="start-picture__solid" x="89" y="12" width="22" height="22" rx="4" />
      <path className="start-picture__cut" d="M97 29V17h4.500a4 4 0 0 1 0 8H97" />
      <path className="start-picture__line" d="M100 34v26" />
    </>
  ),
  canvas: (
    <>
      <rect className="start-picture__sheet" x="12" y="14" width="26" height="24" rx="2" />
      <path className="start-picture__line" d="M18 22h14M18 29h9" />
      <path className="start-picture__line" d="M44 26c10-6 18-2 20 8m-5-4 5 5 3-6" />
      <circle className="start-picture__sheet" cx="66" cy="50" r="11" />
      <path className="start-picture__solid" d="M84 12h24v20H94l-6 6v-6h-4z" />
      <path
        className="start-picture__line"
        d="M14 58c6-10 10 6 16-3s8 6 14-2M88 58c5-9 9 4 13-4s6 4 9-1"
      />
    </>
  ),
}
