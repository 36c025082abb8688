/** English texts of a pause, loaded with its banner or the dialog that makes it. Every id is in both languages. */
export const pausedEn: Readonly<Record<string, string>> = {
  'web.paused.heading': 'Editing is paused.',
  'web.paused.text':
    'You can look at everything. What you wrote last and is not saved yet is not lost: it is taken over as soon as it goes on.',
  'web.paused.facilitator': 'Only facilitators can change anything right now.',
  'web.paused.resume': 'Resume editing',
  'web.paused.failed': 'That did not work. Please try again.',
}
