/** English texts of the question for a name, loaded with it. Every id is in both languages. */
export const joinEn: Readonly<Record<string, string>> = {
  'web.join.privacy': 'What is stored: privacy of this board',
  'web.join.heading': 'Join the board',
  'web.join.as.facilitator': 'You lead this board.',
  'web.join.as.participant': 'You take part and can edit everything.',
  'web.join.as.viewer': 'You are watching. You cannot change anything here.',
  'web.join.name.label': 'What may we call you?',
  'web.join.name.hint': 'The others see this name. A pseudonym is enough.',
  'web.join.name.missing': 'Please enter a name; a pseudonym is welcome.',
  'web.join.suggestion.take': 'Take “{name}”',
}
