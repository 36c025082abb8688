import german from '@amtsweg/board/tldraw-de.json?url'
import english from '@tldraw/assets/translations/en.json?url'

/** The texts of tldraw (with what its German lacks) on the own server. */
export const canvasTexts = { de: german, en: english }

/**
 * Has the browser fetch what tldraw will ask for once only, when the canvas is there: without network by then, its menus
 * would stay English. Never fails.
 */
export async function fetchCanvasTexts(): Promise<void> {
  const fetched = Object.values(canvasTexts).map(async (url) => (await fetch(url)).arrayBuffer())
  await Promise.allSettled(fetched)
}
