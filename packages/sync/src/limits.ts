/** Every limit of the document and the wire, each with its unit and its reason. */
export const LIMITS = {
  /** Bytes of one incoming frame. An image of 1,600 px is about 400 kB; ws takes 100 MiB by default. */
  frameBytes: 2 * 1024 * 1024,
  /** Incoming messages a second and connection, on average. A busy pointer makes about 50. */
  messagesPerSecond: 200,
  /** Messages that a connection may send at once before the average counts (a client coming back). */
  messageBurst: 1_000,
  /** Incoming bytes a second and connection, on average. Somebody who drags 300 notes at once sends some 400 kB a second. */
  bytesPerSecond: 2 * 1024 * 1024,
  /** Bytes that a connection may send at once before the average counts: a whole board, after an older backup was restored. */
  byteBurst: 128 * 1024 * 1024,
  /** Answers to sync step 1 a minute and connection: three bytes can ask for the whole document. */
  syncStep1PerMinute: 30,
  /** Structs that one update may announce. A 7-byte update can claim 33 million of them. */
  structsPerUpdate: 1_000_000,
  /** Clock up to which a client may write: letters typed in one window. Beyond 2^53 nobody can read the state vector any more. */
  clock: 2 ** 31,
  /** Named types at the root of a document; ours are a handful. */
  rootTypes: 64,
  /** Bytes of one image. A photo of 2,048 px, as the page shrinks it, is below 1 MiB; a screenshot as PNG may be larger. */
  imageBytes: 4 * 1024 * 1024,
  /** Pixels of an image's longer side: what is more, a phone cannot show without running out of memory. */
  imageSide: 4096,
  /** Bytes of all images of a board: a Lernexpedition with 250 photos. */
  imageBytesPerBoard: 256 * 1024 * 1024,
  /** Images of a board. */
  imagesPerBoard: 2_000,
  /** Records on a board. tldraw's own default is 4,000 shapes a page. */
  recordsPerBoard: 20_000,
  /** Bytes of a board, its last snapshot and what was added since. 20,000 full cards are some 20 MB. */
  bytesPerBoard: 64 * 1024 * 1024,
  /** Structs of a board's document, 200 bytes of memory each. 84,000 moves of single notes, hours of a large workshop, leave as many. */
  structsPerBoard: 2_000_000,
  /** Characters of one record as JSON: an image as a data URL is the largest honest one. */
  recordSize: 768 * 1024,
  /** Keys of one record. */
  recordKeys: 200,
  /** Levels of nesting in a value, and of shared types in each other. 20,000 levels overflow the stack of `JSON.stringify`. */
  nestingDepth: 24,
  /** Records from a shape up to its page. Ours take four; tldraw walks them by recursion. */
  parentDepth: 64,
  /** Characters of a record's id. */
  idLength: 200,
  /** Bytes of one person's awareness state. A full presence is about 500. */
  awarenessBytes: 16 * 1024,
  /** Pixels of a page from its origin to a cursor; as for records, half pixels are lost beyond. */
  cursorDistance: 10_000_000,
  /** Entries of one awareness frame: a stock client repeats what it has heard of all others at once. */
  awarenessEntries: 1_000,
  /** Awareness clock that is believed: one that cannot grow any more would make its id mute for ever. */
  awarenessClock: 2 ** 32,
  /** Bytes that wait for one slow reader before it is closed; one reader held 280 MB without this. */
  outgoingBytes: 8 * 1024 * 1024,
  /** Bytes of updates that depend on others which have not come: the parts of one large answer may need each other. */
  pendingBytes: 16 * 1024 * 1024,
  /** Updates that may wait for others. Yjs' own waiting list took 24 s for 2,000, and stayed in every join. */
  pendingUpdates: 100,
  /** Milliseconds that an update may wait for what it depends on; the parts of one large answer come within seconds. */
  pendingTime: 30_000,
  /** Characters of a person's name. */
  nameLength: 40,
  /** Connections to one board. */
  connectionsPerBoard: 500,
  /**
   * Characters after which a store's write goes on in a next transaction, so that with one largest
   * record more it still fits into one frame.
   */
  writeSize: 512 * 1024,
  /** Milliseconds between two writes of a store to its document: at most 30 a second. */
  writeInterval: 34,
} as const
