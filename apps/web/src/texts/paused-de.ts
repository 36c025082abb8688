/** German texts of a pause, loaded with its banner or the dialog that makes it. Every id is in both languages. */
export const pausedDe: Readonly<Record<string, string>> = {
  'web.paused.heading': 'Das Bearbeiten ist pausiert.',
  'web.paused.text':
    'Sie können alles ansehen. Was Sie zuletzt geschrieben haben und noch nicht gespeichert ist, geht nicht verloren: Es wird übernommen, sobald es weitergeht.',
  'web.paused.facilitator': 'Nur die Moderation kann gerade etwas ändern.',
  'web.paused.resume': 'Bearbeiten fortsetzen',
  'web.paused.failed': 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
}
