/** What an experiment needs to know. */
export interface Setting {
  readonly long: boolean
  readonly seed: number
}

/** What came out of an experiment. */
export interface Findings {
  /** Figures by their name, in order. */
  readonly figures: Readonly<Record<string, string | number>>
  /** Expectations that did not hold; none when all is well. */
  readonly problems: readonly string[]
}

/** Something bad that happens to a real server, and what is expected all the same. */
export interface Experiment {
  /** What is expected, as a sentence. */
  readonly name: string
  run(setting: Setting): Promise<Findings>
}
