import { Mark } from './Mark.tsx'

/** The product's name; a proper noun, the same in every language. */
export const PRODUCT = 'Amtsweg'

/** Mark and name side by side. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <Mark size={30} />
      <span>{PRODUCT}</span>
    </span>
  )
}
