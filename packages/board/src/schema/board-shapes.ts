/**
 * Shapes that one may put on a board, all pages together. Readers take 20,000 records: what several people add at the
 * same time, each with room left, still fits between the two.
 */
export const BOARD_SHAPES = 18_000
