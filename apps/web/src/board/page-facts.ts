/**
 * The nonce that the server wrote into this page, `undefined` in development. Libraries that add a `<style>` (the dialogs'
 * scroll lock, the text editor) may do so only with it; the dialogs' library reads it from the global name below.
 */
export const cspNonce: string | undefined = readNonce()

/** The operator's licence key for the canvas library, `undefined` without one. */
export const licenseKey: string | undefined = readMeta('tldraw-license-key')

function readNonce(): string | undefined {
  const nonce = readMeta('csp-nonce')
  if (nonce === undefined || nonce.startsWith('__')) return undefined
  Object.assign(globalThis, { __webpack_nonce__: nonce })
  return nonce
}

function readMeta(name: string): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)
  return meta === null || meta.content === '' ? undefined : meta.content
}
