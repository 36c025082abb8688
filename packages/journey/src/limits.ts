/** Limits of a journey and its files, each with its unit and reason. */
export const JOURNEY_LIMITS = {
  /** Phases. The longest processes known have a dozen. */
  phases: 100,
  /** Steps of a journey: a column each, and nobody pans over more. */
  steps: 1_000,
  /** Cards of a journey. The canvas stays fast with 4,000; ten thousand still open. */
  cards: 10_000,
  /** Lanes. */
  lanes: 40,
  /** Characters of a card's text or a note: about two pages. */
  text: 5_000,
  /** Characters of a title, name, office or legal basis. */
  title: 300,
  /** Characters of an id. */
  id: 200,
  /** Languages of one text. */
  languages: 20,
  /** Journeys of a file. A board of some dozen is a wall that nobody reads any more. */
  journeys: 500,
  /**
   * Characters of a file: 128 MiB, so that whatever was exported can be opened again. The largest journey, 10,000 cards of
   * 5,000 characters, once as cards and once in the short lists, has 105 million; a full board of 18,000 cards of a sentence
   * has 19 million in `export.json`. Reading takes about a second for each 50 million.
   */
  file: 128 * 1024 * 1024,
  /** Days, minutes or euro: more is a slip of the keyboard. */
  amount: 1_000_000,
} as const
