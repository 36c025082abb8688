/** Texts around what is told to this user. */
export const noticeTexts = {
  de: {
    'notice.label': 'Hinweis:',
    'notice.region': 'Hinweise ({hotkey})',
  },
  en: {
    'notice.label': 'Notice:',
    'notice.region': 'Notices ({hotkey})',
  },
} as const
