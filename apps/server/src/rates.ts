/** How often one address (or, for earlier states, one board) may do what could be abused. A workshop of 200 people comes from one address. */
export const RATES = {
  /** New boards: everybody of a big workshop makes one at the same time. */
  creations: { burst: 300, perSecond: 1 },
  /** Wrong keys and codes. A key has 128 bits, so this only keeps the noise down; an operator's code is shorter. */
  mistakes: { burst: 200, perSecond: 1 },
  /** Wrong short codes of one address; a whole workshop may come from it and mistype. */
  wrongCodes: { burst: 40, perSecond: 1 / 15 },
  /**
   * Wrong short codes of all addresses together: 8 hours of guessing from everywhere are 60,000 of 100,000,000. To use this up for
   * everybody takes some 50 addresses at once and 30 that go on; links and QR codes still work then.
   */
  allWrongCodes: { burst: 2_000, perSecond: 2 },
  /** Earlier states made again: the dearest takes some seconds of the server's time. */
  looksBack: { burst: 60, perSecond: 1 },
  /** Files with history, by board: each makes up to a hundred earlier states again. */
  historyFiles: { burst: 6, perSecond: 1 / 60 },
  /** Pictures of a board: each takes a second or so of a core. */
  pictures: { burst: 30, perSecond: 0.5 },
} as const
