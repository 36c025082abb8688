import type { CardKind } from '@amtsweg/journey'

/** Ground and ink of something with a kind; the pair has a contrast of at least 7:1. */
export interface Tint {
  readonly ground: string
  readonly ink: string
  /** Quiet line around the ground. */
  readonly line: string
}

/** Colours of the map that belong to no kind. */
export const COLORS = {
  sheet: '#FFFFFF',
  sheetLine: '#D9D3C7',
  band: '#FBF9F4',
  cellLine: '#ECE7DD',
  ink: '#1B2126',
  quiet: '#4A535B',
  accent: '#0B5C63',
  accentSoft: '#E3F0F0',
} as const

/** Colours of each card kind. */
export const CARD_TINTS: Readonly<Record<CardKind, Tint>> = {
  thought: { ground: '#ECE4F8', ink: '#33215A', line: '#CDBCE8' },
  pain: { ground: '#FFE0D8', ink: '#5E1508', line: '#F2B5A5' },
  idea: { ground: '#DDF2DF', ink: '#0F3D1C', line: '#A9D8B0' },
  question: { ground: '#DBEDFA', ink: '#0C3553', line: '#A8CFEA' },
  document: { ground: '#F3E9D3', ink: '#3F3012', line: '#DCC79B' },
  backstage: { ground: '#DFE6ED', ink: '#1F2F40', line: '#B4C2D0' },
  system: { ground: '#E9E9E7', ink: '#2A2C2E', line: '#C6C6C2' },
}

/** Colours of a step's head. */
export const STEP_TINT: Tint = { ground: '#FFEBBD', ink: '#402C00', line: '#EBC977' }

/** Colours of a phase's head: the accent itself. */
export const PHASE_TINT: Tint = { ground: '#0B5C63', ink: '#FFFFFF', line: '#0B5C63' }

/** Colour of each emotion from 1 to 5; each also has its own face. */
export const EMOTION_COLORS = ['#9B2C1A', '#A65A10', '#5C6166', '#3E7A2E', '#17663A'] as const
