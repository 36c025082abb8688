/** Texts of copying, pasting, dragging and moving to another page. */
export const clipboardTexts = {
  de: {
    'board.clipboard.locked':
      'Das ist gesperrt und bleibt, wie es ist. Sperren und freigeben kann die Moderation.',
    'board.clipboard.onlyWhole':
      'Auf eine andere Seite kommt eine Bürgerreise nur als Ganzes. Wählen Sie dafür die ganze Bürgerreise aus.',
    'board.clipboard.tooMany.phases':
      'Das wären mehr als {max} Phasen in einer Bürgerreise. Es wurde nichts geändert.',
    'board.clipboard.tooMany.steps':
      'Das wären mehr als {max} Schritte in einer Bürgerreise. Es wurde nichts geändert.',
    'board.clipboard.tooMany.cards':
      'Das wären mehr als {max} Karten in einer Bürgerreise. Es wurde nichts geändert.',
    'board.clipboard.textTooLong':
      'Auf eine Karte passen höchstens {max} Zeichen. Bitte kürzen Sie den Text; er wurde nicht übernommen.',
    'board.clipboard.unreadable':
      'Die Zwischenablage enthält nichts, was sich hier einfügen lässt. Es wurde nichts geändert.',
    'board.clipboard.notAllowed':
      'Der Browser hat die Zwischenablage nicht freigegeben. Es wurde nichts kopiert und nichts geändert; mit den Tasten Strg+C und Strg+X geht es meist.',
    'board.clipboard.imagesHere':
      'Kopiert. Die Bilder darin lassen sich aber nur auf diesem Board einfügen: Der Browser hat sie nicht in die Zwischenablage gelassen.',
  },
  en: {
    'board.clipboard.locked':
      'This is locked and stays as it is. Facilitators can lock and unlock.',
    'board.clipboard.onlyWhole':
      'A journey goes to another page only as a whole. Select the whole journey for that.',
    'board.clipboard.tooMany.phases':
      'That would be more than {max} phases in one journey. Nothing was changed.',
    'board.clipboard.tooMany.steps':
      'That would be more than {max} steps in one journey. Nothing was changed.',
    'board.clipboard.tooMany.cards':
      'That would be more than {max} cards in one journey. Nothing was changed.',
    'board.clipboard.textTooLong':
      'A card holds at most {max} characters. Please shorten the text; it was not taken over.',
    'board.clipboard.unreadable':
      'The clipboard holds nothing that can be pasted here. Nothing was changed.',
    'board.clipboard.notAllowed':
      'The browser did not give access to the clipboard. Nothing was copied or changed; the keys Ctrl+C and Ctrl+X mostly work.',
    'board.clipboard.imagesHere':
      'Copied. The images in it can be pasted on this board only: the browser did not let them into the clipboard.',
  },
} as const
