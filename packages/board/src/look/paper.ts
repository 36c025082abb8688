import { DefaultColorThemePalette } from 'tldraw'
import { COLORS } from './palette-colors.ts'

/**
 * Gives pictures the paper of the house. tldraw draws the ground of a picture in its palette's
 * colour, which no style sheet reaches; changing the palette is the way it documents.
 */
export function paintPicturesOnPaper(): void {
  DefaultColorThemePalette.lightMode.background = COLORS.band
}
