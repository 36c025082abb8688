/** German texts of why the server lets somebody not in, loaded with them. Every id is in both languages. */
export const refusedDe: Readonly<Record<string, string>> = {
  'web.refused.unknown_board.heading': 'Dieses Board gibt es nicht',
  'web.refused.unknown_board.text':
    'Vielleicht ist der Link unvollständig, oder das Board wurde gelöscht oder ist abgelaufen.',
  'web.refused.unknown_board.help':
    'Bitte öffnen Sie den Link noch einmal vollständig oder fragen Sie die Person, von der Sie ihn haben.',
  'web.refused.wrong_key.heading': 'Dieser Link öffnet das Board nicht',
  'web.refused.wrong_key.text':
    'Er ist unvollständig oder wurde inzwischen erneuert. Das Board und sein Inhalt sind unverändert.',
  'web.refused.wrong_key.help':
    'Bitte fragen Sie die Moderation nach dem aktuellen Link. Achten Sie beim Kopieren auf den Teil nach dem #.',
  'web.refused.no_session.heading': 'Bitte öffnen Sie den Link noch einmal',
  'web.refused.no_session.text':
    'Dieser Browser hat für das Board keinen gültigen Zugang (mehr). Das Board und sein Inhalt sind unverändert.',
  'web.refused.no_session.help':
    'Öffnen Sie den vollständigen Link aus Ihrer Einladung. Der Zugang steht im Teil nach dem #.',
  'web.refused.removed.heading': 'Die Moderation hat Ihren Zugang beendet',
  'web.refused.removed.text':
    'Mit diesem Browser kommen Sie nicht mehr auf dieses Board. Das Board und sein Inhalt sind unverändert.',
  'web.refused.removed.help': 'Wenn das ein Versehen war, wenden Sie sich bitte an die Moderation.',
  'web.refused.expired.heading': 'Dieses Board ist abgelaufen',
  'web.refused.expired.text':
    'Seine Zeit ist um. Mit ihm wurden alle Inhalte und Bilder gelöscht, wie es beim Anlegen angekündigt war.',
  'web.refused.expired.help': 'Bilder, die Sie vorher gespeichert haben, liegen auf Ihrem Gerät.',
  'web.refused.busy.heading': 'Gerade sind es zu viele Anfragen',
  'web.refused.busy.text':
    'Der Server bittet um eine kurze Pause. Das Board und sein Inhalt sind unverändert.',
  'web.refused.busy.help': 'Bitte versuchen Sie es in einer Minute noch einmal.',
}
