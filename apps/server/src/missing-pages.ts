import type { LegalPages } from './environment.ts'

const PAGES = [
  ['imprint', 'IMPRINT_URL', 'an imprint'],
  ['privacy', 'PRIVACY_URL', 'a privacy notice'],
  ['accessibility', 'ACCESSIBILITY_URL', 'an accessibility statement'],
] as const

/** A sentence for each page of the operator that the law may ask for and that is not set. */
export function missingPages(legal: LegalPages): readonly string[] {
  return PAGES.filter(([page]) => legal[page] === undefined).map(
    ([, name, what]) =>
      `${name} is not set: the pages have no link to ${what}, which the law may ask for`,
  )
}
