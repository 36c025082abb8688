import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite.js'

/** Icons, fonts and translations of tldraw from the own server. Made once: a new object would load them all again. */
export const assetUrls = getAssetUrlsByImport()
