/** German texts of the canvas, by message id. */
export const de = {
  'board.palette.label': 'Bausteine',
  'board.palette.step': 'Schritt',
  'board.palette.phase': 'Phase',
  'board.palette.thought': 'Gedanke',
  'board.palette.pain': 'Schmerzpunkt',
  'board.palette.idea': 'Idee',
  'board.palette.question': 'Frage',
  'board.palette.document': 'Unterlage',
  'board.palette.backstage': 'Hinterbühne',
  'board.palette.system': 'System',
  'board.palette.hint': 'Klicken oder auf die Karte ziehen',
  'board.place.hint': '{kind}: Klicken Sie auf die gewünschte Stelle. Esc bricht ab.',
  'board.add.card': '{kind} hinzufügen',
  'board.add.step': 'Schritt hinzufügen',
  'board.add.firstStep': 'Ersten Schritt hinzufügen',
  'board.add.phase': 'Phase hinzufügen',
  'board.new.journey': 'Neue Bürgerreise',
  'board.new.phase': 'Neue Phase',
  'board.new.step': 'Neuer Schritt',
  'board.edit.title': 'Titel der Bürgerreise',
  'board.edit.persona': 'Name der Persona',
  'board.edit.phase': 'Titel der Phase',
  'board.edit.step': 'Titel des Schritts',
  'board.edit.card': 'Text der Karte',
  'board.empty.title': 'Ohne Titel',
  'board.empty.persona': 'Persona benennen',
  'board.emotion.set': 'Gefühl bei „{step}“: {emotion}',
  'board.image.title': 'Das Bild wurde nicht eingefügt.',
  'board.image.notAnImage':
    'Auf das Board passen Bilder (JPEG, PNG, WebP, GIF, SVG). „{name}“ ist keines davon.',
  'board.image.unreadable':
    '„{name}“ lässt sich nicht als Bild lesen. Speichern Sie es als JPEG oder PNG und versuchen Sie es noch einmal.',
  'board.image.tooBig':
    '„{name}“ ist auch verkleinert zu groß. Schneiden Sie das Bild zu und versuchen Sie es noch einmal.',
  'board.image.tooMany':
    'Es wurden mehr als {max} Dateien auf einmal gewählt. Fügen Sie sie in kleineren Gruppen ein.',
}
