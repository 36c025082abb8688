/** German texts of the links of a board, loaded with them. Every id is in both languages. */
export const shareDe: Readonly<Record<string, string>> = {
  'web.share.participant.label': 'Link zum Mitmachen',
  'web.share.participant.hint': 'Wer ihn hat, kann alles auf dem Board bearbeiten.',
  'web.share.viewer.label': 'Link zum Zuschauen',
  'web.share.viewer.hint': 'Wer ihn hat, kann zusehen, aber nichts ändern.',
  'web.share.facilitator.label': 'Link für die Moderation',
  'web.share.facilitator.hint':
    'Nur für Personen, die das Board mit Ihnen leiten. Sie können es auch löschen.',
  'web.share.copy': 'Link kopieren',
  'web.share.copied': 'Link kopiert',
  'web.share.copy.manual':
    'Dieser Browser erlaubt das Kopieren nicht. Der Link ist markiert: Kopieren Sie ihn mit Strg+C (Mac: ⌘C).',
  'web.share.loading': 'Links werden geholt …',
  'web.share.failed': 'Die Links konnten nicht geholt werden. Das Board ist davon nicht betroffen.',
}
