import type { CopiedData } from './copied-data.ts'

/**
 * Writes what was copied into the clipboard. Images take a moment to be got: the browser waits for them, as long as one was asked for
 * by a key or a click.
 */
export async function writeCopied({ html, text, whole }: CopiedData): Promise<void> {
  const blob = async () => new Blob([whole === null ? html : await whole()], { type: 'text/html' })
  const item = new ClipboardItem({
    'text/html': blob(),
    'text/plain': new Blob([text], { type: 'text/plain' }),
  })
  await navigator.clipboard.write([item])
}
