/** Texts of taking in images. */
export const pictureTexts = {
  de: {
    'image.title': 'Das Bild wurde nicht eingefügt.',
    'image.notAnImage':
      'Auf das Board passen Bilder (JPEG, PNG, WebP, GIF, SVG). „{name}“ ist keines davon.',
    'image.unreadable':
      '„{name}“ lässt sich nicht als Bild lesen. Speichern Sie es als JPEG oder PNG und versuchen Sie es noch einmal.',
    'image.tooBig':
      '„{name}“ ist auch verkleinert zu groß. Schneiden Sie das Bild zu und versuchen Sie es noch einmal.',
    'image.refused': '„{name}“ wurde nicht gespeichert.',
    'image.tooMany':
      'Es wurden mehr als {max} Dateien auf einmal gewählt. Fügen Sie sie in kleineren Gruppen ein.',
  },
  en: {
    'image.title': 'The image was not added.',
    'image.notAnImage':
      'The board takes images (JPEG, PNG, WebP, GIF, SVG). “{name}” is none of these.',
    'image.unreadable':
      '“{name}” cannot be read as an image. Save it as JPEG or PNG and try again.',
    'image.tooBig': '“{name}” is too large even when shrunk. Crop the image and try again.',
    'image.refused': '“{name}” was not stored.',
    'image.tooMany': 'More than {max} files were chosen at once. Add them in smaller groups.',
  },
} as const
