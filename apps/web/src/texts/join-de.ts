/** German texts of the question for a name, loaded with it. Every id is in both languages. */
export const joinDe: Readonly<Record<string, string>> = {
  'web.join.privacy': 'Was gespeichert wird: Datenschutz dieses Boards',
  'web.join.heading': 'Board beitreten',
  'web.join.as.facilitator': 'Sie leiten dieses Board.',
  'web.join.as.participant': 'Sie nehmen teil und können alles bearbeiten.',
  'web.join.as.viewer': 'Sie sehen zu. Ändern können Sie hier nichts.',
  'web.join.name.label': 'Wie dürfen wir Sie nennen?',
  'web.join.name.hint': 'Die anderen sehen diesen Namen. Ein Pseudonym genügt.',
  'web.join.name.missing': 'Bitte geben Sie einen Namen ein, gern ein Pseudonym.',
  'web.join.suggestion.take': '„{name}“ nehmen',
}
