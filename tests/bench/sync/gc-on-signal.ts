/** Loaded before a server (`--expose-gc --import`): a signal makes it drop its garbage, so that only what it holds counts. */
process.on('SIGUSR2', () => {
  if (globalThis.gc === undefined) throw new Error('--expose-gc was expected')
  globalThis.gc()
  globalThis.gc()
})
