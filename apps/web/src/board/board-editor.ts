import type { BoardCanvasProps } from '@amtsweg/board'

/** The canvas as the pages see it: something to hand back to `@amtsweg/board`. */
export type BoardEditor = Parameters<NonNullable<BoardCanvasProps['onEditor']>>[0]
