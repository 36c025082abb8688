import type { Server } from 'node:http'

/** The port that was taken, or one sentence for the operator. */
export type Listening =
  | { readonly ok: true; readonly port: number }
  | { readonly ok: false; readonly sentence: string }

/** Starts listening. */
export function listen(
  server: Server,
  at: { readonly port: number; readonly host?: string | undefined },
): Promise<Listening> {
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException) =>
      resolve({ ok: false, sentence: sentenceFor(error, at) })
    server.once('error', onError)
    server.listen({ port: at.port, host: at.host }, () => {
      server.off('error', onError)
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : at.port
      resolve({ ok: true, port })
    })
  })
}

function sentenceFor(
  error: NodeJS.ErrnoException,
  { port, host }: { readonly port: number; readonly host?: string | undefined },
): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program; stop it or set PORT to another number.`
    case 'EACCES':
      return `Port ${port} may not be opened by this user; set PORT to a number above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST ${host ?? ''} is no address of this machine.`
    default:
      return `Port ${port} could not be opened (${error.code ?? error.message}).`
  }
}
