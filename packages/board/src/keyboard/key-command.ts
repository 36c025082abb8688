import type { Direction, PlaceMove } from '@amtsweg/journey'

/** What a key does on a map. */
export type KeyCommand =
  | { readonly type: 'go'; readonly move: PlaceMove }
  /** To the neighbouring step, lane or phase. */
  | { readonly type: 'move away'; readonly direction: Direction }
  /** Within its cell or phase. */
  | { readonly type: 'move among'; readonly direction: Direction }
  | { readonly type: 'set emotion'; readonly emotion: number | null }
  | { readonly type: 'edit' | 'delete' | 'add card' | 'add step' | 'add phase' }
  | { readonly type: 'leave' }
  | { readonly type: 'help' }

/** The part of a `KeyboardEvent` that counts. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const SIMPLE: Readonly<Record<string, KeyCommand>> = {
  home: { type: 'go', move: 'first' },
  end: { type: 'go', move: 'last' },
  enter: { type: 'edit' },
  f2: { type: 'edit' },
  escape: { type: 'leave' },
  delete: { type: 'delete' },
  backspace: { type: 'delete' },
  n: { type: 'add card' },
  s: { type: 'add step' },
  p: { type: 'add phase' },
}

/**
 * What a key does on a map; `null` when it is none of the map's keys. By what is written on the key, not by its place:
 * `?` is elsewhere on a German keyboard.
 */
export function keyCommand({
  key,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: KeyPress): KeyCommand | null {
  const isAccel = ctrlKey || metaKey
  // On some keyboards the question mark needs Shift, on others AltGr.
  if (key === '?') return { type: 'help' }
  const direction = ARROWS[key]
  if (direction !== undefined) {
    if (shiftKey || (isAccel && altKey)) return null
    if (isAccel) return { type: 'move away', direction }
    return altKey ? { type: 'move among', direction } : { type: 'go', move: direction }
  }
  if (isAccel || altKey) return null
  if (key === 'Tab') return { type: 'go', move: shiftKey ? 'previous' : 'next' }
  if (shiftKey) return null
  if (/^[0-5]$/.test(key)) {
    const emotion = Number(key)
    return { type: 'set emotion', emotion: emotion === 0 ? null : emotion }
  }
  return SIMPLE[key.toLowerCase()] ?? null
}

/** Whether a key that is held down does the same again. */
export function mayRepeat({ type }: KeyCommand): boolean {
  return type === 'go' || type === 'move away' || type === 'move among'
}
