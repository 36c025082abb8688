/** German names of the operator's pages. */
export const legalDe: Readonly<Record<string, string>> = {
  'web.legal.imprint': 'Impressum',
  'web.legal.privacy': 'Datenschutz',
  'web.legal.accessibility': 'Barrierefreiheit',
}
