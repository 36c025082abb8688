/** Texts of what a board can carry. */
export const capacityTexts = {
  de: {
    'capacity.full':
      'Das Board ist voll: Es fasst {max} Formen und Karten. Nichts wurde hinzugefügt, und nichts ging verloren. Löschen Sie, was nicht mehr gebraucht wird, oder legen Sie ein zweites Board an.',
    'capacity.near':
      'Auf dem Board liegen {count} von höchstens {max} Formen und Karten. Legen Sie für Weiteres bald ein zweites Board an.',
  },
  en: {
    'capacity.full':
      'The board is full: it holds {max} shapes and cards. Nothing was added, and nothing was lost. Delete what is no longer needed, or make a second board.',
    'capacity.near':
      'The board holds {count} of at most {max} shapes and cards. For more, make a second board soon.',
  },
} as const
