import monoBold from '@tldraw/assets/fonts/IBMPlexMono-Bold.woff2?url'
import monoItalicBold from '@tldraw/assets/fonts/IBMPlexMono-BoldItalic.woff2?url'
import mono from '@tldraw/assets/fonts/IBMPlexMono-Medium.woff2?url'
import monoItalic from '@tldraw/assets/fonts/IBMPlexMono-MediumItalic.woff2?url'
import sansBold from '@tldraw/assets/fonts/IBMPlexSans-Bold.woff2?url'
import sansItalicBold from '@tldraw/assets/fonts/IBMPlexSans-BoldItalic.woff2?url'
import sans from '@tldraw/assets/fonts/IBMPlexSans-Medium.woff2?url'
import sansItalic from '@tldraw/assets/fonts/IBMPlexSans-MediumItalic.woff2?url'
import serifBold from '@tldraw/assets/fonts/IBMPlexSerif-Bold.woff2?url'
import serifItalicBold from '@tldraw/assets/fonts/IBMPlexSerif-BoldItalic.woff2?url'
import serif from '@tldraw/assets/fonts/IBMPlexSerif-Medium.woff2?url'
import serifItalic from '@tldraw/assets/fonts/IBMPlexSerif-MediumItalic.woff2?url'
import drawBold from '@tldraw/assets/fonts/Shantell_Sans-Informal_Bold.woff2?url'
import drawItalicBold from '@tldraw/assets/fonts/Shantell_Sans-Informal_Bold_Italic.woff2?url'
import draw from '@tldraw/assets/fonts/Shantell_Sans-Informal_Regular.woff2?url'
import drawItalic from '@tldraw/assets/fonts/Shantell_Sans-Informal_Regular_Italic.woff2?url'
import icons from '@tldraw/assets/icons/icon/0_merged.svg?url'
import { DEFAULT_EMBED_DEFINITIONS, LANGUAGES } from 'tldraw'
import { canvasTexts } from './canvas-texts.ts'

/** The icons of tldraw 3.15.6: parts of one drawing. */
const ICONS = `
align-bottom align-center-horizontal align-center-vertical align-left align-right align-top alt
arrow-arc arrow-cycle arrow-elbow arrow-left arrowhead-arrow arrowhead-bar arrowhead-diamond
arrowhead-dot arrowhead-none arrowhead-square arrowhead-triangle-inverted arrowhead-triangle
blob bold bookmark bring-forward bring-to-front broken bulletList check-circle check
chevron-down chevron-left chevron-right chevron-up chevrons-ne chevrons-sw clipboard-copied
clipboard-copy code color comment corners crop cross-2 cross-circle dash-dashed dash-dotted
dash-draw dash-solid disconnected discord distribute-horizontal distribute-vertical dot
dots-horizontal dots-vertical download drag-handle-dots duplicate edit external-link fill-fill
fill-none fill-pattern fill-semi fill-solid follow following font-draw font-mono font-sans
font-serif geo-arrow-down geo-arrow-left geo-arrow-right geo-arrow-up geo-check-box geo-cloud
geo-diamond geo-ellipse geo-heart geo-hexagon geo-octagon geo-oval geo-pentagon geo-rectangle
geo-rhombus-2 geo-rhombus geo-star geo-trapezoid geo-triangle geo-x-box github group heading
help-circle highlight horizontal-align-end horizontal-align-middle horizontal-align-start
info-circle italic leading link list lock manual menu minus mixed pack plus question-mark-circle
question-mark redo reset-zoom rotate-ccw rotate-cw send-backward send-to-back share-1
size-extra-large size-large size-medium size-small spline-cubic spline-line stack-horizontal
stack-vertical status-offline stretch-horizontal stretch-vertical strike text-align-center
text-align-left text-align-right toggle-off toggle-on tool-arrow tool-eraser tool-frame
tool-hand tool-highlight tool-laser tool-line tool-media tool-note tool-pencil tool-pointer
tool-screenshot tool-text trash twitter underline undo ungroup unlock vertical-align-end
vertical-align-middle vertical-align-start warning-triangle zoom-in zoom-out`

/**
 * Icons, fonts and translations of tldraw from the own server, for each name that tldraw knows, as it would take what is
 * missing from its own. Made once: a new object would load them all again. Listed here because the list that comes with
 * the assets also names every language and every service that tldraw can embed: 2 kB more, compressed, for nothing.
 */
export const assetUrls = {
  fonts: {
    tldraw_mono_bold: monoBold,
    tldraw_mono_italic_bold: monoItalicBold,
    tldraw_mono: mono,
    tldraw_mono_italic: monoItalic,
    tldraw_sans_bold: sansBold,
    tldraw_sans_italic_bold: sansItalicBold,
    tldraw_sans: sans,
    tldraw_sans_italic: sansItalic,
    tldraw_serif_bold: serifBold,
    tldraw_serif_italic_bold: serifItalicBold,
    tldraw_serif: serif,
    tldraw_serif_italic: serifItalic,
    tldraw_draw_bold: drawBold,
    tldraw_draw_italic_bold: drawItalicBold,
    tldraw_draw: draw,
    tldraw_draw_italic: drawItalic,
  },
  icons: Object.fromEntries(
    ICONS.trim()
      .split(/\s+/u)
      .map((name) => [name, `${icons}#${name}`]),
  ),
  translations: Object.fromEntries(
    LANGUAGES.map(({ locale }) => [locale, locale === 'de' ? canvasTexts.de : canvasTexts.en]),
  ),
  // Nothing is embedded here, but tldraw loads these pictures anyway.
  embedIcons: Object.fromEntries(DEFAULT_EMBED_DEFINITIONS.map(({ type }) => [type, icons])),
}
