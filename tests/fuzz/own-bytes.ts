/** SQLite and sockets give bytes of Node's own kind; the global one of jsdom is another. To be imported before all else. */
const bytes: unknown = Object.getPrototypeOf(Buffer)
Object.assign(globalThis, { Uint8Array: bytes })
