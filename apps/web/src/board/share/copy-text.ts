/** `manual`: this browser allows no copying; the field is selected, so that the person can. */
export type CopyOutcome = 'copied' | 'manual'

/**
 * Copies the text of a field. The clipboard of the browser exists on https and localhost only and may be forbidden, so the
 * old command on the selected field comes second: a town's test server is often plain http.
 */
export async function copyField(field: HTMLInputElement): Promise<CopyOutcome> {
  try {
    await navigator.clipboard.writeText(field.value)
    return 'copied'
  } catch {
    field.focus()
    field.select()
    return copyWithCommand() ? 'copied' : 'manual'
  }
}

function copyWithCommand(): boolean {
  try {
    return document.execCommand('copy')
  } catch {
    return false
  }
}
