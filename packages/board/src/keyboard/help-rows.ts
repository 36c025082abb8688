import type { KeyboardTextId } from './texts.ts'

type Named = Extract<KeyboardTextId, `board.keyboard.key.${string}`>
type NamedKey = Named extends `board.keyboard.key.${infer Key}` ? Key : never

/** A key in the overview: one with a name in the reader's language, or what is written on it. */
export type HelpKey =
  | NamedKey
  | 'N'
  | 'S'
  | 'P'
  | 'C'
  | 'D'
  | 'X'
  | 'V'
  | 'Z'
  | 'F2'
  | 'F6'
  | '?'
  | '0'
  | '1 – 5'

interface HelpRow {
  /** Ways to the same end; the keys of a way are pressed together. */
  readonly ways: readonly (readonly HelpKey[])[]
  readonly effect: Extract<KeyboardTextId, `board.keyboard.help.${string}`>
}

/** What the overview of the keys shows. */
export const HELP: readonly {
  readonly heading: HelpRow['effect']
  readonly rows: readonly HelpRow[]
}[] = [
  {
    heading: 'board.keyboard.help.go',
    rows: [
      { ways: [['arrows']], effect: 'board.keyboard.help.arrows' },
      { ways: [['tab']], effect: 'board.keyboard.help.tab' },
      { ways: [['home'], ['end']], effect: 'board.keyboard.help.ends' },
      { ways: [['escape']], effect: 'board.keyboard.help.leave' },
    ],
  },
  {
    heading: 'board.keyboard.help.anywhere',
    rows: [
      { ways: [['ctrl', 'Z']], effect: 'board.keyboard.help.undo' },
      { ways: [['ctrl', 'C']], effect: 'board.keyboard.help.copy' },
      { ways: [['ctrl', 'X']], effect: 'board.keyboard.help.cut' },
      { ways: [['ctrl', 'V']], effect: 'board.keyboard.help.paste' },
      { ways: [['ctrl', 'D']], effect: 'board.keyboard.help.duplicate' },
      { ways: [['F6']], effect: 'board.keyboard.help.panel' },
      { ways: [['?']], effect: 'board.keyboard.help.help' },
    ],
  },
  {
    heading: 'board.keyboard.help.act',
    rows: [
      { ways: [['enter'], ['F2']], effect: 'board.keyboard.help.edit' },
      { ways: [['N']], effect: 'board.keyboard.help.addCard' },
      { ways: [['S']], effect: 'board.keyboard.help.addStep' },
      { ways: [['P']], effect: 'board.keyboard.help.addPhase' },
      { ways: [['ctrl', 'arrows']], effect: 'board.keyboard.help.moveAway' },
      { ways: [['alt', 'arrows']], effect: 'board.keyboard.help.moveAmong' },
      { ways: [['1 – 5']], effect: 'board.keyboard.help.emotion' },
      { ways: [['0']], effect: 'board.keyboard.help.noEmotion' },
      { ways: [['delete'], ['backspace']], effect: 'board.keyboard.help.delete' },
    ],
  },
]

const MAC: Readonly<Partial<Record<HelpKey, string>>> = {
  ctrl: '⌘',
  alt: '⌥',
  shift: '⇧',
  delete: '⌦',
  backspace: '⌫',
  home: '↖',
  end: '↘',
}

/** What is written on a key, on the reader's keyboard. */
export function keyName(
  key: HelpKey,
  reader: { readonly text: (id: KeyboardTextId) => string; readonly isMac: boolean },
): string {
  const symbol = reader.isMac ? MAC[key] : undefined
  if (symbol !== undefined) return symbol
  return isNamed(key) ? reader.text(`board.keyboard.key.${key}`) : key
}

function isNamed(key: HelpKey): key is NamedKey {
  return /^[a-z]/.test(key)
}
