/**
 * The nonce that the server wrote into this page, `undefined` in development. Libraries that add a `<style>` (the dialogs'
 * scroll lock, the text editor) may do so only with it; the dialogs' library reads it from the global name below.
 */
export const cspNonce: string | undefined = readNonce()

function readNonce(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')
  const nonce = meta?.content ?? ''
  if (nonce === '' || nonce.startsWith('__')) return undefined
  Object.assign(globalThis, { __webpack_nonce__: nonce })
  return nonce
}
