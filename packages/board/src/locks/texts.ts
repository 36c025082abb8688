/** Texts of the locks on the canvas. */
export const lockTexts = {
  de: {
    'lock.by': 'Gesperrt von {name}',
    'lock.locked': 'Gesperrt',
    'lock.open': 'Freigeben',
    'lock.close': 'Sperren',
  },
  en: {
    'lock.by': 'Locked by {name}',
    'lock.locked': 'Locked',
    'lock.open': 'Unlock',
    'lock.close': 'Lock',
  },
} as const
