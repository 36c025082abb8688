/** Family of everything on a map; the fallback looks alike where the font has not come yet. */
export const FONT_FAMILY = '"Atkinson Hyperlegible Next", "Atkinson Hyperlegible", sans-serif'
