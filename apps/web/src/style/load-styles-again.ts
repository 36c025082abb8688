/** Milliseconds between two tries, as for the code of a late part. */
const AGAIN_MS = 2_000

/**
 * Asks again for a stylesheet that did not load, until it does. The code of a late part is tried again when the network is back, but
 * the builder's loader takes a stylesheet that was asked for once as loaded: the part would stay bare.
 */
export function loadStylesAgain(): void {
  document.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return
      // A link loads when it comes into the page; its place says which styles it goes over.
      const place = document.createComment('a stylesheet')
      target.replaceWith(place)
      setTimeout(() => place.replaceWith(target), AGAIN_MS)
    },
    // An error of a link does not bubble.
    { capture: true },
  )
}
