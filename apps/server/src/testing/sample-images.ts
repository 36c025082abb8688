import { readFileSync } from 'node:fs'

const base64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

/** Small real images, one of each type that is stored. */
export const SAMPLE_IMAGES = {
  'image/png': base64(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ),
  'image/jpeg': base64(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAACAAIDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCKALXj/9k=',
  ),
  'image/webp': new Uint8Array(readFileSync('apps/web/public/templates/empty-de.webp')),
} as const

/** A PNG chunk with that name and 16 bytes; its check sum does not matter here. */
export function pngWith(name: string, width = 1): Uint8Array {
  const png = SAMPLE_IMAGES['image/png']
  const chunk = new Uint8Array(28)
  chunk[3] = 16
  chunk.set(new TextEncoder().encode(name), 4)
  const image = joined(png.subarray(0, 33), chunk, png.subarray(33))
  new DataView(image.buffer).setUint32(16, width)
  return image
}

/** The JPEG with a segment of that marker, such as 0xe1 for Exif. */
export function jpegWith(marker: number): Uint8Array {
  const jpeg = SAMPLE_IMAGES['image/jpeg']
  const text = new TextEncoder().encode('Exif\0\0GPS 51.4556 N')
  const segment = joined(Uint8Array.of(0xff, marker, 0, text.length + 2), text)
  return joined(jpeg.subarray(0, 2), segment, jpeg.subarray(2))
}

/** The WebP with a chunk of that name behind the picture. */
export function webpWith(name: string): Uint8Array {
  const chunk = joined(new TextEncoder().encode(name), Uint8Array.of(4, 0, 0, 0, 1, 2, 3, 4))
  const image = joined(SAMPLE_IMAGES['image/webp'], chunk)
  new DataView(image.buffer).setUint32(4, image.length - 8, true)
  return image
}

/** Bytes one after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts))
}
