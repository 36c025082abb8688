/** The short code of a board, as it is stored: not the digits themselves. */
export interface StoredCode {
  readonly board: string
  /** Keyed hash of the digits, by which the board is found. */
  readonly hash: string
  /** From which the digits can be made again, with the installation's secret. */
  readonly nonce: string
  /** Milliseconds since 1970; from then on the code opens nothing. */
  readonly expiresAt: number
}

/** The short codes that can be spoken, at most one a board. All implementations run `codeRegistryContract`. */
export interface CodeRegistry {
  /** Puts it in place of the board's code of before. False when another board has these digits, or without such a board. */
  put(code: StoredCode): Promise<boolean>
  /** The code of a board, also one whose time is up. */
  of(board: string): Promise<StoredCode | null>
  find(hash: string): Promise<StoredCode | null>
  remove(board: string): Promise<void>
  /** Removes those whose time is up, so that their digits are free again. */
  removeExpired(now: number): Promise<void>
}
