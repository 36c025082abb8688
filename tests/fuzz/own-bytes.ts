/**
 * SQLite and sockets give bytes of Node's own kind; the global ones of jsdom are another, and `instanceof` says of the one that
 * it is not the other. To be imported before all else.
 */
const bytes: unknown = Object.getPrototypeOf(Buffer)
const buffer: unknown = Buffer.alloc(1).buffer.constructor
Object.assign(globalThis, { Uint8Array: bytes, ArrayBuffer: buffer })
