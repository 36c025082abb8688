import type { CardKind } from '@amtsweg/journey'
import type { TLNoteShape } from 'tldraw'

/** Colour of the note that a card outside every journey is. */
export const NOTE_COLORS: Readonly<Record<CardKind, TLNoteShape['props']['color']>> = {
  thought: 'light-violet',
  pain: 'light-red',
  idea: 'light-green',
  question: 'light-blue',
  document: 'yellow',
  backstage: 'blue',
  system: 'grey',
}
