import { describe, expect, it } from 'vitest'
import { keyCommand, mayRepeat, type KeyPress } from './key-command.ts'

function pressed(key: string, held: Partial<KeyPress> = {}) {
  const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
  return keyCommand({ key, ...none, ...held })
}

describe('keyCommand', () => {
  it('[BO40] takes arrows for going, with Ctrl or Cmd for moving away, with Alt for moving among', () => {
    expect(pressed('ArrowLeft')).toEqual({ type: 'go', move: 'left' })
    const away = { type: 'move away', direction: 'down' }
    expect(pressed('ArrowDown', { ctrlKey: true })).toEqual(away)
    expect(pressed('ArrowDown', { metaKey: true })).toEqual(away)
    expect(pressed('ArrowUp', { altKey: true })).toEqual({ type: 'move among', direction: 'up' })
  })

  it('[BO40] leaves to tldraw and the browser what is theirs', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      for (const key of ['n', 's', 'p', 'Delete', 'Enter', '1', 'Tab']) {
        expect(pressed(key, held), key).toBeNull()
      }
    }
    for (const key of ['N', 'ArrowLeft', '3']) expect(pressed(key, { shiftKey: true })).toBeNull()
    for (const key of ['x', '6', 'F5', 'ä']) expect(pressed(key)).toBeNull()
  })

  it('[BO40] knows a key by what is written on it: ? with Shift or AltGr, letters with the caps lock', () => {
    expect(pressed('?', { shiftKey: true })).toEqual({ type: 'help' })
    expect(pressed('?', { ctrlKey: true, altKey: true })).toEqual({ type: 'help' })
    expect(pressed('N')).toEqual({ type: 'add card' })
  })

  it('[BO40] sets the emotion by a digit, and takes it away by 0', () => {
    expect(pressed('5')).toEqual({ type: 'set emotion', emotion: 5 })
    expect(pressed('0')).toEqual({ type: 'set emotion', emotion: null })
  })

  it('[BO40] repeats going and moving while a key is held, and nothing else', () => {
    const held = ['ArrowLeft', 'Tab', 'Delete', 'n', 'Enter'].map((key) => pressed(key))
    expect(held.map((command) => command && mayRepeat(command))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
