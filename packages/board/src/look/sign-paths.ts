import type { StepSign } from '@amtsweg/journey'

/*
 * Icons of the signs in the heads of steps, each one path on a grid of 16, to be drawn as a line. A map may have
 * hundreds of them: an icon of the library would be five elements each.
 */

const MEDIUM_PATHS: Readonly<Record<string, string>> = {
  digital: 'M1.5 2.5h13v8.5h-13ZM5 14h6M8 11v3',
  paper: 'M3 1.5h6.5L13 5v9.5H3ZM9.5 1.5V5H13M5.5 8.5h5M5.5 11.5h5',
  phone:
    'M3.6 1.8h2.6l1.2 3.1-1.6 1.3a9 9 0 0 0 4 4l1.3-1.6 3.1 1.2v2.6a1.6 1.6 0 0 1-1.8 1.6A12 12 0 0 1 2 3.6 1.6 1.6 0 0 1 3.6 1.8Z',
  oral: 'M2 2.5h12v8.5H7.5L4 14v-3H2Z',
}
const UNKNOWN_PATH = 'M8 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8'

/** Icon of each kind of sign but the medium, which has one for each of its values. */
const KIND_PATHS = {
  wait: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 4.5V8l2.5 1.5',
  mediaBreak:
    'M6.2 5H4.5a3 3 0 0 0 0 6H6.2M9.8 5h1.7a3 3 0 0 1 0 6H9.8M7 1.5l.5 2M9.5 1.5l-.6 2M7 14.5l.5-2M9.5 14.5l-.6-2',
  contact: 'M8 1.5l6.5 4h-13ZM3.5 8v4M6.5 8v4M9.5 8v4M12.5 8v4M1.5 14.2h13',
  cost: 'M1 4h14v8.5H1ZM8 6.4a1.8 1.8 0 1 0 0 3.7a1.8 1.8 0 1 0 0-3.7M3.5 8.2h.1M12.4 8.2h.1',
  effort: 'M10.3 2.5l3.2 3.2L5.7 13.5H2.5v-3.2ZM9 14h5.5',
} as const

/** The icons of a sign, side by side: a media break shows the new medium as well. */
export function signPaths({ kind, medium }: StepSign): readonly string[] {
  const ofMedium =
    medium !== null && Object.hasOwn(MEDIUM_PATHS, medium) ? MEDIUM_PATHS[medium] : undefined
  const mediumPath = ofMedium ?? UNKNOWN_PATH
  if (kind === 'medium') return [mediumPath]
  return kind === 'mediaBreak' ? [KIND_PATHS.mediaBreak, mediumPath] : [KIND_PATHS[kind]]
}
