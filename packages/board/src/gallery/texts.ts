/** Texts of the gallery of templates. */
export const galleryTexts = {
  de: {
    'gallery.heading': 'Vorlagen',
    'gallery.close': 'Schließen',
    'gallery.lead':
      'Eine Vorlage kommt auf diese Seite, neben alles, was schon da ist. Mit „Rückgängig“ ist sie wieder weg.',
    'gallery.added': 'Die Vorlage „{title}“ liegt jetzt auf der Seite.',
    'gallery.full':
      'Das Board ist zu voll für diese Vorlage und bleibt unverändert. Legen Sie dafür ein zweites Board an.',
    'gallery.own': 'Eigene Vorlagen',
    'gallery.open': 'Vorlage öffnen',
    'gallery.open.text':
      'Öffnen Sie eine Vorlage, die Sie oder eine andere Stadt gespeichert haben (Datei mit der Endung .amtsweg-vorlage.json).',
    'gallery.open.failed': '„{name}“ wurde nicht geöffnet; das Board ist unverändert.',
    'gallery.open.unreadable':
      'Die Datei lässt sich nicht lesen. Bitte wählen Sie sie noch einmal aus.',
    'gallery.open.more': 'Dazu kommen {count} weitere Stellen.',
    'gallery.save': 'Als Vorlage speichern',
    'gallery.save.text':
      'Geben Sie weiter, was hier entstanden ist: Bürgerreisen, Rahmen, Notizen, Texte und Formen als eine Datei.',
    'gallery.save.what': 'Was gespeichert wird',
    'gallery.save.journey': 'Ausgewählte Bürgerreise',
    'gallery.save.page': 'Ganze Seite',
    'gallery.save.title': 'Name der Vorlage',
    'gallery.save.empty': 'Auf dieser Seite ist noch nichts, was eine Vorlage sein könnte.',
    'gallery.save.done': '„{name}“ liegt in Ihren Downloads.',
    'gallery.save.failed':
      'Daraus lässt sich keine Vorlage machen, das Board ist unverändert. {why}',
    'gallery.left.one': '{list} wird nicht mitgenommen.',
    'gallery.left.many': '{list} werden nicht mitgenommen.',
    'gallery.left.drawing.one': '{count} Zeichnung',
    'gallery.left.drawing.many': '{count} Zeichnungen',
    'gallery.left.image.one': '{count} Bild',
    'gallery.left.image.many': '{count} Bilder',
    'gallery.left.arrow.one': '{count} Pfeil oder Linie',
    'gallery.left.arrow.many': '{count} Pfeile und Linien',
    'gallery.left.other.one': '{count} anderes Element',
    'gallery.left.other.many': '{count} andere Elemente',
  },
  en: {
    'gallery.heading': 'Templates',
    'gallery.close': 'Close',
    'gallery.lead':
      'A template comes onto this page, beside everything that is there. “Undo” takes it away again.',
    'gallery.added': 'The template “{title}” is on the page now.',
    'gallery.full':
      'The board is too full for this template and stays as it is. Make a second board for it.',
    'gallery.own': 'Templates of your own',
    'gallery.open': 'Open template',
    'gallery.open.text':
      'Open a template that you or another town have saved (a file that ends in .amtsweg-vorlage.json).',
    'gallery.open.failed': '“{name}” was not opened; the board is unchanged.',
    'gallery.open.unreadable': 'The file cannot be read. Please choose it again.',
    'gallery.open.more': 'There are {count} more places.',
    'gallery.save': 'Save as template',
    'gallery.save.text':
      'Hand on what was made here: journeys, frames, notes, texts and shapes in one file.',
    'gallery.save.what': 'What is saved',
    'gallery.save.journey': 'Selected journey',
    'gallery.save.page': 'Whole page',
    'gallery.save.title': 'Name of the template',
    'gallery.save.empty': 'There is nothing on this page yet that could be a template.',
    'gallery.save.done': '“{name}” is in your downloads.',
    'gallery.save.failed': 'This cannot be made a template; the board is unchanged. {why}',
    'gallery.left.one': '{list} is not taken along.',
    'gallery.left.many': '{list} are not taken along.',
    'gallery.left.drawing.one': '{count} drawing',
    'gallery.left.drawing.many': '{count} drawings',
    'gallery.left.image.one': '{count} image',
    'gallery.left.image.many': '{count} images',
    'gallery.left.arrow.one': '{count} arrow or line',
    'gallery.left.arrow.many': '{count} arrows and lines',
    'gallery.left.other.one': '{count} other element',
    'gallery.left.other.many': '{count} other elements',
  },
} as const
