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

  'web.share.off': 'Dieser Link ist abgeschaltet. Niemand kommt damit herein.',
  'web.share.tab.invite': 'Einladen',
  'web.share.tab.people': 'Personen ({count})',
  'web.share.cancel': 'Abbrechen',
  'web.share.change.failed': 'Das hat nicht geklappt, es ist alles wie vorher. {message}',

  'web.share.new.button': 'Link erneuern',
  'web.share.new.again': 'Neuen Link anlegen',
  'web.share.new.done':
    'Der neue Link gilt. Geben Sie ihn den Personen, die wieder hereinkommen sollen.',
  'web.share.new.ask.participant':
    'Der alte Link und der kurze Code gelten dann nicht mehr. Alle, die damit teilnehmen, verlassen sofort das Board und brauchen den neuen Link.',
  'web.share.new.ask.viewer':
    'Der alte Link gilt dann nicht mehr. Alle, die damit zuschauen, verlassen sofort das Board und brauchen den neuen Link.',
  'web.share.new.ask.facilitator':
    'Der alte Link gilt dann nicht mehr. Alle anderen in der Moderation verlassen sofort das Board und brauchen den neuen Link. Sie selbst bleiben.',
  'web.share.off.button': 'Link abschalten',
  'web.share.off.done': 'Der Link ist abgeschaltet.',
  'web.share.off.ask.participant':
    'Niemand kommt dann mit diesem Link oder dem kurzen Code herein, bis Sie einen neuen anlegen. Alle, die damit teilnehmen, verlassen sofort das Board.',
  'web.share.off.ask.viewer':
    'Niemand kommt dann mit diesem Link herein, bis Sie einen neuen anlegen. Alle, die damit zuschauen, verlassen sofort das Board.',
  'web.share.off.ask.facilitator':
    'Alle anderen in der Moderation verlassen sofort das Board. Danach leiten Sie es nur noch in diesem Browser: Geht er verloren, kann niemand mehr Links erneuern oder das Board löschen.',

  'web.share.code.heading': 'Kurzer Code zum Ansagen',
  'web.share.code.hint': 'Wer ihn auf {host} eingibt, nimmt teil. Er gilt acht Stunden.',
  'web.share.code.none': 'Zurzeit gibt es keinen.',
  'web.share.code.until': 'gilt bis {time} Uhr',
  'web.share.code.make': 'Code anlegen',
  'web.share.code.renew': 'Neuen Code anlegen',
  'web.share.code.end': 'Code beenden',
  'web.share.code.failed': 'Das hat nicht geklappt, der Code ist wie vorher.',

  'web.wall.button': 'Groß für die Wand',
  'web.wall.close': 'Große Ansicht schließen',
  'web.wall.qr': 'QR-Code mit dem Link zu „{title}“',
  'web.wall.how': 'QR-Code mit der Kamera des Telefons öffnen.',
  'web.wall.code': 'Oder auf {host} diesen Code eingeben:',
  'web.wall.name': 'Ein Name genügt, gern ein Pseudonym. Kein Konto.',

  'web.invitation.button': 'Einladung',
  'web.invitation.heading': 'Einladung drucken oder in den Kalender',
  'web.invitation.eyebrow': 'Einladung zum Mitmachen',
  'web.invitation.title': 'Titel',
  'web.invitation.day': 'Tag',
  'web.invitation.from': 'Von',
  'web.invitation.until': 'Bis',
  'web.invitation.place': 'Ort',
  'web.invitation.when': 'Wann',
  'web.invitation.how': 'So kommen Sie auf das Board',
  'web.invitation.join':
    'Öffnen Sie den Link oder den QR-Code mit dem Browser von Computer, Tablet oder Telefon. Es muss nichts installiert werden.',
  'web.invitation.print': 'Drucken',
  'web.invitation.calendar': 'Kalenderdatei speichern',
  'web.invitation.calendar.needs': 'Für die Kalenderdatei fehlen noch Tag und Uhrzeiten.',
  'web.invitation.calendar.hint': 'Die Datei öffnen Outlook, Thunderbird und Telefone.',
  'web.invitation.foot':
    'Der Link ist der Schlüssel zum Board: Bitte geben Sie ihn nur an Personen weiter, die mitmachen sollen.',

  'web.share.pause.heading': 'Bearbeiten',
  'web.share.pause.hint':
    'Für eine Pause oder ein gemeinsames Gespräch: Dann schreibt nur noch die Moderation, alle anderen sehen zu.',
  'web.share.pause.on': 'Zurzeit schreibt nur die Moderation.',
  'web.share.pause.button': 'Bearbeiten pausieren',
  'web.share.people.heading': 'Jetzt auf dem Board',
  'web.share.people.hint':
    'Wer einen Link noch hat, kann damit von einem anderen Gerät wiederkommen. Soll er nicht mehr gelten, erneuern Sie ihn unter „Einladen“.',
  'web.share.role.label': 'Rolle von {name}',
  'web.share.remove.label': '{name} vom Board entfernen',
  'web.share.remove.ask':
    '{name} verlässt das Board sofort, erfährt, dass die Moderation den Zugang beendet hat, und kommt mit diesem Browser nicht zurück. Was diese Person geschrieben hat, bleibt.',
  'web.share.remove.button': 'Entfernen',
}
