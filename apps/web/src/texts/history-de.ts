/** German texts of the history of a board, loaded with it. Every id is in both languages. */
export const historyDe: Readonly<Record<string, string>> = {
  'web.history.heading': 'Verlauf',
  'web.history.intro':
    'Wählen Sie einen Stand, um ihn anzusehen. Stände werden 30 Tage lang aufbewahrt.',
  'web.history.close': 'Verlauf schließen',
  'web.history.loading': 'Verlauf wird geholt …',
  'web.history.failed': 'Der Verlauf konnte nicht geholt werden. Das Board ist unverändert.',
  'web.history.again': 'Noch einmal versuchen',
  'web.history.empty': 'Auf diesem Board wurde in den letzten 30 Tagen nichts geändert.',

  'web.history.name.label': 'Stand von jetzt merken als',
  'web.history.name.save': 'Merken',
  'web.history.name.saved': '„{name}“ ist gemerkt.',
  'web.history.name.empty': 'Bitte geben Sie dem Stand einen Namen.',
  'web.history.name.failed':
    'Der Stand konnte nicht gemerkt werden. Das Board ist unverändert. {message}',

  'web.history.list': 'Stände, neueste zuerst',
  'web.history.today': 'Heute',
  'web.history.yesterday': 'Gestern',
  'web.history.from_to': '{from} bis {until} Uhr',
  'web.history.at': '{at} Uhr',
  'web.history.change.one': '1 Änderung',
  'web.history.change.many': '{count} Änderungen',
  'web.history.nobody': 'Amtsweg',
  'web.history.kept': 'Tagesstand',
  'web.history.named': 'gemerkt',
  'web.history.named.by': 'gemerkt von {name}',

  'web.history.past.label': 'Früherer Stand',
  'web.history.past.heading': 'Stand vom {time}',
  'web.history.past.loading': 'Stand wird geholt …',
  'web.history.past.step': 'Änderung',
  'web.history.past.step.value': '{at} von {count}',
  'web.history.past.before': 'Eine Änderung zurück',
  'web.history.past.after': 'Eine Änderung weiter',
  'web.history.past.restore': 'Diesen Stand wiederherstellen',
  'web.history.past.download': 'Herunterladen',
  'web.history.past.close': 'Zurück zum Board',
  'web.history.past.list': 'Zur Liste',
  'web.history.past.canvas': 'Zeichenfläche des früheren Stands, nur zum Ansehen',
  'web.history.past.failed.unknown_state':
    'Dieser Stand wird nicht mehr aufbewahrt. Das Board ist unverändert.',
  'web.history.past.failed.too_many':
    'Das waren sehr viele Stände auf einmal. Bitte warten Sie ein paar Sekunden und wählen Sie den Stand dann noch einmal.',
  'web.history.past.failed.newer':
    'Dieser Stand ist von einer neueren Fassung von Amtsweg. Bitte laden Sie die Seite neu.',
  'web.history.past.failed.other':
    'Der Stand konnte nicht geholt werden. Das Board ist unverändert. Bitte versuchen Sie es noch einmal.',

  'web.history.restored': 'Der Stand vom {time} ist wiederhergestellt.',
  'web.history.restored.same': 'Das Board ist bereits in diesem Stand.',
  'web.history.restored.read_only': 'Gerade kann auf diesem Board nichts geändert werden.',
  'web.history.restored.undo': 'Rückgängig machen',
  'web.history.restored.undone': 'Das Board ist wieder, wie es vorher war.',
  'web.history.before': 'Vor dem Wiederherstellen',
}
