/** Makes a field say `value`, replacing only the part that differs, so that the caret stays where it is. */
export function takeOver(field: HTMLTextAreaElement | HTMLInputElement, value: string): void {
  const old = field.value
  if (old === value) return
  let start = 0
  while (start < old.length && start < value.length && old[start] === value[start]) start += 1
  let end = 0
  const room = Math.min(old.length, value.length) - start
  while (end < room && old[old.length - 1 - end] === value[value.length - 1 - end]) end += 1
  field.setRangeText(value.slice(start, value.length - end), start, old.length - end, 'preserve')
}
