/** How good JPEG and WebP are, of 1: letters stay clean at a third of a PNG's size. */
const QUALITY = 0.92

/**
 * Makes a JPEG or WebP of a PNG, in the browser. `null` when this browser cannot: some write no WebP, and give PNG
 * instead, and a canvas may be too large for them.
 */
export async function convertImage(
  png: Blob,
  type: 'image/jpeg' | 'image/webp',
): Promise<Blob | null> {
  const bitmap = await createImageBitmap(png).catch(() => null)
  if (bitmap === null) return null
  const canvas = document.createElement('canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  const context = canvas.getContext('2d')
  context?.drawImage(bitmap, 0, 0)
  bitmap.close()
  const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY))
  // Frees the memory at once.
  canvas.width = 0
  canvas.height = 0
  return context === null || made?.type !== type ? null : made
}
