/** German texts of the export panel, loaded with it. Every id is in both languages. */
export const exportDe: Readonly<Record<string, string>> = {
  'web.export.picture.heading': 'Als Bild',
  'web.export.what.legend': 'Was?',
  'web.export.what.journey': 'Bürgerreise',
  'web.export.what.journey.none': 'auf dieser Seite gibt es keine',
  'web.export.what.selection.none': 'nichts ausgewählt',
  'web.export.what.selection': 'Auswahl',
  'web.export.what.board': 'Ganzes Board',
  'web.export.format.legend': 'Format',
  'web.export.format.png': 'PNG',
  'web.export.format.png.hint': 'für Berichte und Chats',
  'web.export.format.svg': 'SVG',
  'web.export.format.svg.hint': 'für Druck, beliebig groß',
  'web.export.scale.legend': 'Größe',
  'web.export.scale.value': '{scale}-fach',
  'web.export.save': 'Bild speichern',
  'web.export.saving': 'Bild wird erzeugt …',
  'web.export.saved': '„{name}“ liegt in Ihren Downloads.',
  'web.export.failed.nothing.journey':
    'Auf dieser Seite des Boards ist keine Bürgerreise. Wählen Sie „Ganzes Board“.',
  'web.export.failed.nothing.selection':
    'Es ist nichts ausgewählt. Schließen Sie dieses Fenster, wählen Sie etwas aus und öffnen Sie es wieder.',
  'web.export.failed.nothing.board': 'Auf dieser Seite des Boards ist noch nichts zu sehen.',
  'web.export.failed.too_large.scale':
    'In dieser Größe würde das Bild größer, als der Browser erlaubt. {scale}-fach geht.',
  'web.export.failed.too_large.svg':
    'Das Bild würde größer, als der Browser erlaubt. Wählen Sie das Format SVG.',
  'web.export.failed.other':
    'Das Bild konnte nicht erzeugt werden. Das Board ist unverändert. Versuchen Sie es mit einer kleineren Größe noch einmal.',
  'web.export.data.heading': 'Als Daten',
  'web.export.data.csv.label': 'Tabelle (CSV)',
  'web.export.data.csv.hint': 'Alle Schritte, für Excel',
  'web.export.data.md.label': 'Bericht (Markdown)',
  'web.export.data.md.hint': 'Zahlen, Phasen, Schmerzpunkte, Ideen',
  'web.export.data.mmd.label': 'Diagramm (Mermaid)',
  'web.export.data.mmd.hint': 'Phasen, Schritte, Gefühl, wer handelt',
  'web.export.data.cjml.label': 'Austausch (CJML 2.0)',
  'web.export.data.cjml.hint': 'Kontaktpunkte für andere Werkzeuge',
  'web.export.data.json.label': 'Board (JSON)',
  'web.export.data.json.hint': 'Alles, verlustfrei',
  'web.export.data.busy': 'Datei wird geholt …',
  'web.export.data.failed':
    'Die Datei konnte nicht geholt werden. Das Board ist unverändert. Bitte versuchen Sie es noch einmal.',
}
