/** English texts of the links of a board, loaded with them. Every id is in both languages. */
export const shareEn: Readonly<Record<string, string>> = {
  'web.share.participant.label': 'Link for taking part',
  'web.share.participant.hint': 'Whoever has it can edit everything on the board.',
  'web.share.viewer.label': 'Link for watching',
  'web.share.viewer.hint': 'Whoever has it can watch, but not change anything.',
  'web.share.facilitator.label': 'Link for facilitators',
  'web.share.facilitator.hint':
    'Only for people who lead the board with you. They can delete it, too.',
  'web.share.copy': 'Copy link',
  'web.share.copied': 'Link copied',
  'web.share.copy.manual':
    'This browser does not allow copying. The link is selected: copy it with Ctrl+C (Mac: ⌘C).',
  'web.share.loading': 'Fetching the links …',
  'web.share.failed': 'The links could not be fetched. The board is not affected.',
}
