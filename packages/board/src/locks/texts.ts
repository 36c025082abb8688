/** Texts of the locks on the canvas. */
export const lockTexts = {
  de: {
    'lock.by': 'Gesperrt von {name}',
    'lock.locked': 'Gesperrt',
    'lock.open': 'Freigeben',
  },
  en: {
    'lock.by': 'Locked by {name}',
    'lock.locked': 'Locked',
    'lock.open': 'Unlock',
  },
} as const
