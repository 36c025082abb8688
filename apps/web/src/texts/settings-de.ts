/** German texts of a board's settings. */
export const settingsDe: Readonly<Record<string, string>> = {
  'web.settings.loading': 'Die Einstellungen werden geladen …',
  'web.settings.failed':
    'Die Einstellungen lassen sich gerade nicht laden. Schließen Sie das Fenster und versuchen Sie es gleich noch einmal.',
  'web.settings.facts': 'Titel und Sprache',
  'web.settings.facts.hint': 'Ändern kann das die Moderation.',
  'web.settings.title.label': 'Titel des Boards',
  'web.settings.title.hint': 'Alle auf dem Board sehen ihn sofort.',
  'web.settings.title.missing': 'Bitte geben Sie einen Titel ein.',
  'web.settings.language': 'Sprache des Boards',
  'web.settings.language.hint':
    'In ihr entstehen Vorlagen, Berichte und Dateien. Die Bedienung spricht die Sprache, die jede Person selbst wählt.',
  'web.settings.language.de': 'Deutsch',
  'web.settings.language.en': 'Englisch',
  'web.settings.save': 'Änderungen speichern',
  'web.settings.saved': 'Gespeichert.',
  'web.settings.save.failed':
    'Das ließ sich gerade nicht speichern. Ihre Eingaben sind noch da. Bitte versuchen Sie es gleich noch einmal.',
  'web.settings.end.heading': 'Wie lange das Board besteht',
  'web.settings.end.date': 'Bis zum {date}',
  'web.settings.end.hint':
    'Danach wird es mit allem, was dazugehört, gelöscht. Wer es öffnet oder daran arbeitet, verlängert es auf {days} Tage; in den letzten {announced} Tagen nur, wer daran arbeitet oder es hier verlängert.',
  'web.settings.extend': 'Jetzt verlängern',
  'web.settings.extended': 'Das Board besteht bis zum {date}.',
  'web.settings.extend.failed':
    'Das Board ließ sich gerade nicht verlängern. Bitte versuchen Sie es gleich noch einmal.',
  'web.settings.download.heading': 'Alles herunterladen',
  'web.settings.download.hint':
    'Eine Datei mit dem ganzen Board und seinen Bildern. Auf der Startseite eines Amtsweg-Servers lässt sie sich wieder öffnen.',
  'web.settings.download.history': 'Verlauf mitnehmen (darin stehen Namen)',
  'web.settings.download.button': 'Board-Datei speichern',
  'web.settings.download.busy': 'Datei wird gemacht …',
  'web.settings.download.saved': 'Gespeichert als {name}',
  'web.settings.download.failed':
    'Die Datei ließ sich gerade nicht machen. Am Board hat sich nichts geändert. Bitte versuchen Sie es in einer Minute noch einmal.',
  'web.settings.copy.heading': 'Duplizieren',
  'web.settings.copy.label': 'Titel der Kopie',
  'web.settings.copy.hint':
    'Die Kopie ist ein neues Board mit eigenen Links. Verlauf und Namen von Personen gehen nicht mit.',
  'web.settings.copy.title': '{title} (Kopie)',
  'web.settings.copy.drawings': 'Notizen, Zeichnungen und Bilder mitnehmen',
  'web.settings.copy.button': 'Kopie anlegen',
  'web.settings.copy.open': '„{title}“ öffnen',
  'web.settings.delete.heading': 'Board löschen',
  'web.settings.delete.text':
    'Das Board verschwindet sofort für alle, mit Verlauf und Bildern. Das lässt sich nicht rückgängig machen. Laden Sie vorher alles herunter, was Sie behalten möchten.',
  'web.settings.delete.label': 'Titel zur Bestätigung',
  'web.settings.delete.hint': 'Schreiben Sie: {title}',
  'web.settings.delete.wrong': 'Das ist nicht der Titel dieses Boards. Es wurde nichts gelöscht.',
  'web.settings.delete.button': 'Endgültig löschen',
  'web.settings.delete.failed':
    'Das Board ließ sich gerade nicht löschen. Bitte versuchen Sie es gleich noch einmal.',
  'web.settings.privacy': 'Datenschutz dieses Boards (neues Fenster)',

  'web.expiry.label': 'Ende dieses Boards',
  'web.expiry.date': 'Dieses Board wird am {date} gelöscht.',
  'web.expiry.help.facilitator': 'Jede Änderung verlängert es, oder Sie tun es hier.',
  'web.expiry.help.participant': 'Jede Änderung verlängert es.',
  'web.expiry.help.viewer': 'Die Moderation kann es verlängern.',
  'web.expiry.extend': 'Verlängern',
  'web.expiry.failed':
    'Das ließ sich gerade nicht verlängern. Bitte versuchen Sie es gleich noch einmal.',
}
