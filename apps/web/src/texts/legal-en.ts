/** English names of the operator's pages. */
export const legalEn: Readonly<Record<string, string>> = {
  'web.legal.imprint': 'Imprint',
  'web.legal.privacy': 'Privacy',
  'web.legal.accessibility': 'Accessibility',
}
