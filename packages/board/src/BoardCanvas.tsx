import type { Language } from '@amtsweg/journey'
import { Suspense, useEffect, useMemo, useState } from 'react'
import {
  DefaultDashStyle,
  DefaultFontStyle,
  Tldraw,
  tipTapDefaultExtensions,
  type Editor,
  type TLComponents,
  type TLStore,
  type TLUiAssetUrlOverrides,
  type TLUiOverrides,
} from 'tldraw'
import { clipboardActions } from './clipboard/clipboard-actions.ts'
import { BoardStylePanel } from './frame/BoardStylePanel.tsx'
import { BoardToolbar } from './frame/BoardToolbar.tsx'
import { StripPlace } from './figures/strip-place.ts'
import { CLICK_TIMES } from './frame/click-times.ts'
import { FrontOfCanvas } from './frame/FrontOfCanvas.tsx'
import { QuickCanvas } from './frame/QuickCanvas.tsx'
import { boardActions } from './frame/board-actions.ts'
import { showFirstView } from './frame/show-first-view.ts'
import { useBoardUser } from './frame/use-board-user.ts'
import { setBoardFonts, type BoardFontUrls } from './look/fonts.ts'
import { holdContent } from './pictures/held-content.ts'
import { BoardImagesContext, type BoardImages } from './pictures/board-images.ts'
import { paintPicturesOnPaper } from './look/paper.ts'
import { lateComponent, loadLateComponents } from './late-component.ts'
import { shapeVisibility } from './map/shape-visibility.ts'
import { MapOverlays } from './overlay/MapOverlays.tsx'
import { BoardToasts } from './notice/BoardToasts.tsx'
import { NoticeToasts } from './notice/NoticeToasts.tsx'
import { boardTools } from './palette/place-tool.ts'
import type { BoardUser, PresenceLine } from './presence/bind-presence.ts'
import { bindPresenceLate } from './presence/late-presence.ts'
import { boardShapeUtils } from './shape-utils.ts'
import { KeepCaret } from './typing/keep-caret.ts'
import { wireBoard } from './wire-board.ts'

const ImageIntake = lateComponent(() =>
  import('./pictures/ImageIntake.tsx').then((module) => module.ImageIntake),
)

/** What a `BoardCanvas` needs. */
export interface BoardCanvasProps {
  /** From `createBoardStore`; filled before the canvas is mounted. */
  readonly store: TLStore
  readonly language: Language
  /** A viewer looks only. The server enforces roles; this is for the tools to fit. */
  readonly role: 'facilitator' | 'participant' | 'viewer'
  readonly user: BoardUser
  /** Where others are; `null` for a canvas of one's own. Must stay the same object. */
  readonly presence: PresenceLine | null
  /** tldraw's fonts, icons and translations on the own server. Must stay the same object. */
  readonly assetUrls: TLUiAssetUrlOverrides
  /** The font of the maps on the own server. Must stay the same object. */
  readonly fontUrls?: BoardFontUrls | undefined
  /** Of a Content-Security-Policy that allows no other inline styles. */
  readonly nonce?: string | undefined
  readonly licenseKey?: string | undefined
  /** Whether keys go to the canvas from the start; they do unless it is `false`. */
  readonly takesFocus?: boolean | undefined
  /** Where images go; `null` while that is on its way, without it none can be added. Must stay the same object. */
  readonly images?: BoardImages | null | undefined
  readonly onEditor?: ((editor: Editor) => void) | undefined
}

const COMPONENTS: TLComponents = {
  DebugMenu: null,
  DebugPanel: null,
  HelpMenu: null,
  MainMenu: null,
  SharePanel: null,
  TopPanel: null,
  CursorChatBubble: null,
  VideoToolbar: null,
  // The keyboard tells where one is.
  A11y: null,
  StylePanel: BoardStylePanel,
  Toasts: BoardToasts,
  Toolbar: BoardToolbar,
  Overlays: MapOverlays,
  Canvas: QuickCanvas,
  InFrontOfTheCanvas: FrontOfCanvas,
}
/** Milliseconds until what nobody has asked for yet is loaded too: the canvas and what is on it come first. */
const LATE_MS = 2_000
const NO_EMBEDS: [] = []
const STAYS_AWAY = { autoFocus: false } as const
const OVERRIDES: TLUiOverrides = {
  actions: (editor, actions) => boardActions(editor, clipboardActions(editor, actions)),
}
const NO_VIDEOS: readonly string[] = []

function hasJourney(store: TLStore): boolean {
  return store.query.ids('shape', () => ({ type: { eq: 'journey' } })).get().size > 0
}

/** The canvas of a board: tldraw with journeys on it. Fills its container. */
export function BoardCanvas(props: BoardCanvasProps) {
  const { store, language, role, user, presence, assetUrls, fontUrls, nonce, licenseKey } = props
  const [editor, setEditor] = useState<Editor | null>(null)
  const [strip, setStrip] = useState<HTMLElement | null>(null)
  // Its place is kept free from the start: else the canvas would jump under the pointer when it comes.
  const [awaitsStrip, setAwaitsStrip] = useState(() => hasJourney(store))
  const stripPlace = useMemo(
    () => ({ element: strip, onStrip: () => setAwaitsStrip(false) }),
    [strip],
  )
  const tldrawUser = useBoardUser(language, user)
  const options = useMemo(
    () => ({
      createTextOnCanvasDoubleClick: false,
      ...CLICK_TIMES,
      nonce,
    }),
    [nonce],
  )
  const textOptions = useMemo(
    () => ({
      tipTapConfig: {
        // tldraw puts the caret first at the start and 100 ms later at the end: letters typed
        // meanwhile would change places.
        autofocus: 'end' as const,
        extensions: [...tipTapDefaultExtensions, KeepCaret],
        // The editor brings a style sheet of its own, which the Content-Security-Policy has to know.
        ...(nonce !== undefined && { injectNonce: nonce }),
      },
    }),
    [nonce],
  )

  useEffect(() => {
    if (editor === null) return
    editor.updateInstanceState({ isReadonly: role === 'viewer', meta: { role } })
  }, [editor, role])

  const { name, color } = user
  useEffect(() => {
    presence?.awareness.setLocalStateField('user', { name, color })
  }, [presence, name, color])
  useEffect(() => {
    if (editor === null || presence === null) return undefined
    return bindPresenceLate(editor, presence)
  }, [editor, presence])

  const onMount = (mounted: Editor) => {
    paintPicturesOnPaper()
    // Hand-drawn letters and lines only where someone chooses them.
    mounted.setStyleForNextShapes(DefaultFontStyle, 'sans')
    mounted.setStyleForNextShapes(DefaultDashStyle, 'solid')
    if (fontUrls !== undefined) setBoardFonts(mounted, fontUrls)
    mounted.updateInstanceState({ isReadonly: role === 'viewer' })
    holdContent(mounted)
    const unwire = wireBoard(mounted)
    const loading = setTimeout(loadLateComponents, LATE_MS)
    showFirstView(mounted)
    setEditor(mounted)
    props.onEditor?.(mounted)
    return () => {
      clearTimeout(loading)
      setEditor(null)
      unwire()
    }
  }

  return (
    <div className="aw-board">
      <div className="aw-strip-place" data-awaits={awaitsStrip} ref={setStrip} />
      <StripPlace value={stripPlace}>
        <div className="aw-canvas-place">
          <Tldraw
            store={store}
            user={tldrawUser}
            shapeUtils={boardShapeUtils}
            getShapeVisibility={shapeVisibility}
            tools={boardTools}
            components={COMPONENTS}
            overrides={OVERRIDES}
            embeds={NO_EMBEDS}
            acceptedVideoMimeTypes={NO_VIDEOS}
            assetUrls={assetUrls}
            options={options}
            {...(props.takesFocus === false && STAYS_AWAY)}
            textOptions={textOptions}
            {...(licenseKey !== undefined && { licenseKey })}
            onMount={onMount}
          >
            <BoardImagesContext value={props.images}>
              <Suspense fallback={null}>
                <ImageIntake />
              </Suspense>
            </BoardImagesContext>
            <NoticeToasts />
          </Tldraw>
        </div>
      </StripPlace>
    </div>
  )
}
