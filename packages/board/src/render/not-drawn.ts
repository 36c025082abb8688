/** Why something is not in a picture. */
export type NotDrawnReason =
  /** A kind of shape that only the canvas can draw: a video, an embedded page, a bookmark. */
  | 'kind'
  /** An image without content, of a format that cannot be read, or kept elsewhere. */
  | 'image'
  /** Characters that no font of the house has; an empty box stands in their place. */
  | 'characters'
  /** A shape that could not be drawn, for instance because its data are odd. */
  | 'failed'

/** Something of the board that a picture lacks. */
export interface NotDrawn {
  readonly reason: NotDrawnReason
  /** Type of the shape, as in its record. */
  readonly type: string
  /** Id of the shape; of the first one for `characters`. */
  readonly shapeId: string
  /** The characters, each once, where `reason` is `characters`; else ''. */
  readonly detail: string
}
