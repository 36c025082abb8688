import { useId } from 'react'

const DOORS =
  'M5 52V22a6.500 6.500 0 0 1 13 0v30zM25.500 52V22a6.500 6.500 0 0 1 13 0v30zM46 52V22a6.500 6.500 0 0 1 13 0v30z'
const WAY = 'M2 46c14 0 12-18 22-18s6 18 16 18 8-18 22-18'

/** The mark: a winding line through three doors, in the colour of the text around it. Decorative. */
export function Mark({ size }: { readonly size: number }) {
  const id = useId()
  return (
    <svg
      viewBox="0 12 64 44"
      height={size}
      aria-hidden="true"
      focusable="false"
      fill="currentColor"
    >
      <mask id={`${id}way`}>
        <path fill="#fff" d={DOORS} />
        <path fill="none" stroke="#000" strokeWidth="4" d={WAY} />
      </mask>
      <mask id={`${id}outside`}>
        <path fill="#fff" d="M0 0h64v64H0z" />
        <path fill="#000" d={DOORS} />
      </mask>
      <path mask={`url(#${id}way)`} d={DOORS} />
      <path
        mask={`url(#${id}outside)`}
        d={WAY}
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
      />
    </svg>
  )
}
