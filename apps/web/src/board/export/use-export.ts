import { saveBlob } from '@amtsweg/board'
import { exportPicture } from '@amtsweg/board/export-picture'
import type { PictureRequest } from '@amtsweg/board/export-picture'
import { useLingui } from '@lingui/react'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api/api.ts'
import { boardPath } from '../../api/client.ts'
import type { BoardEditor } from '../board-editor.ts'
import { convertImage } from './convert-image.ts'
import type { ExportFormat } from './export-wish.ts'
import { fileName } from './file-name.ts'
import { followProgress, type Progress } from './follow-progress.ts'
import { missingFrom, type Missing } from './not-drawn.ts'
import { pictureProblem } from './picture-problem.ts'

/** How far an export is. */
export type ExportState =
  | { readonly type: 'idle' | 'storing' | 'cancelled' }
  /** `progress` where it can be told in numbers. */
  | { readonly type: 'drawing'; readonly progress: Progress | null }
  | { readonly type: 'saved'; readonly name: string; readonly missing: readonly Missing[] }
  | { readonly type: 'copied'; readonly missing: readonly Missing[] }
  /** The page to print is open; or it could not be opened, and `address` leads there. */
  | { readonly type: 'printing'; readonly address: string; readonly isOpen: boolean }
  | { readonly type: 'failed'; readonly problem: string }

/** A file to be made: `call` is the server's, `extension` that of the file, `word` follows the title in its name. */
export interface ExportFile {
  readonly call: string
  readonly word?: string | undefined
  readonly extension: ExportFormat | 'docx' | 'md' | 'csv' | 'mmd' | 'cjml' | 'json' | 'zip'
}

/** What exports need. */
interface ExportSource {
  readonly boardId: string
  readonly title: string
  readonly beforeFetch: () => Promise<void>
}

/** Has files made by the server and hands them on; one at a time, until it is done, cancelled or its dialog closed. */
export function useExport({ boardId, title, beforeFetch }: ExportSource) {
  const { _ } = useLingui()
  const [state, setState] = useState<ExportState>({ type: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  /** The file; or what to say instead. */
  async function made({ call, extension }: ExportFile, signal: AbortSignal): Promise<Made> {
    setState({ type: 'storing' })
    await beforeFetch()
    if (signal.aborted) return { ok: false, state: { type: 'cancelled' } }
    setState({ type: 'drawing', progress: null })
    const file = await followed(call, signal)
    if (signal.aborted) return { ok: false, state: { type: 'cancelled' } }
    if (!file.ok) return failed(file.failure.message || _('web.export.failed.network'))
    if (extension !== 'jpeg' && extension !== 'webp') return file
    const blob = await convertImage(file.value.blob, `image/${extension}`)
    if (signal.aborted) return { ok: false, state: { type: 'cancelled' } }
    if (blob === null) return failed(_('web.export.failed.convert'))
    return { ok: true, value: { ...file.value, blob } }
  }

  /** The server's answer; as long as it is made, the state tells how far. */
  async function followed(call: string, signal: AbortSignal) {
    const ticket = newTicket()
    const over = new AbortController()
    signal.addEventListener('abort', () => over.abort(), { once: true })
    const board = boardPath(boardId)
    void followProgress({
      ask: () => asked(`${board}/progress/${ticket}`, over.signal),
      hear: (progress) => setState({ type: 'drawing', progress }),
      signal: over.signal,
      pause,
    })
    const wish = `${board}/${call}&ticket=${ticket}`
    const file = await api.call(wish, undefined, read, { signal })
    over.abort()
    return file
  }

  /** Runs one export and tells how it ended. */
  async function run(work: (signal: AbortSignal) => Promise<ExportState>): Promise<void> {
    if (running.current !== null) return
    const controller = new AbortController()
    running.current = controller
    const end = await work(controller.signal)
    running.current = null
    setState(end)
  }

  return {
    state,
    isBusy: state.type === 'storing' || state.type === 'drawing',
    reset: () => {
      if (running.current === null) setState({ type: 'idle' })
    },
    cancel: () => running.current?.abort(),
    save: (file: ExportFile) =>
      run(async (signal) => {
        const result = await made(file, signal)
        if (!result.ok) return result.state
        const extension = file.extension === 'jpeg' ? 'jpg' : file.extension
        const name = fileName(title, new Date(), extension, file.word)
        saveBlob(result.value.blob, name)
        return { type: 'saved', name, missing: result.value.missing }
      }),
    copy: (call: string) =>
      run(async (signal) => {
        const coming = made({ call, extension: 'png' }, signal)
        const picture = coming.then((result) => {
          if (!result.ok) throw new Error('there is no picture to copy')
          return result.value.blob
        })
        // Asked for at once: Safari lets nobody write who comes later than the click.
        const written = await navigator.clipboard
          .write([new ClipboardItem({ 'image/png': picture })])
          .then(
            () => true,
            () => false,
          )
        const result = await coming
        if (!result.ok) return result.state
        if (!written) return { type: 'failed', problem: _('web.export.failed.copy') }
        return { type: 'copied', missing: result.value.missing }
      }),
    print: (call: string) =>
      run(async (signal) => {
        setState({ type: 'storing' })
        await beforeFetch()
        if (signal.aborted) return { type: 'cancelled' }
        const address = `${boardPath(boardId)}/${call}&disposition=inline`
        const opened = window.open(address, '_blank')
        return { type: 'printing', address, isOpen: opened !== null }
      }),
    saveFromCanvas: (editor: BoardEditor, request: PictureRequest) =>
      run(async (signal) => {
        setState({ type: 'drawing', progress: null })
        const picture = await exportPicture(editor, request)
        if (signal.aborted) return { type: 'cancelled' }
        if (!picture.ok) {
          const { text, values } = pictureProblem(picture, request.what)
          return { type: 'failed', problem: _(text, values) }
        }
        const name = fileName(title, new Date(), request.format)
        saveBlob(picture.blob, name)
        return { type: 'saved', name, missing: [] }
      }),
  }
}

interface MadeFile {
  readonly blob: Blob
  readonly missing: readonly Missing[]
}

type Made =
  | { readonly ok: true; readonly value: MadeFile }
  | { readonly ok: false; readonly state: ExportState }

function failed(problem: string): Made {
  return { ok: false, state: { type: 'failed', problem } }
}

/** A word that nobody else knows; `randomUUID` is there on https only. */
function newTicket(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function asked(path: string, signal: AbortSignal): Promise<unknown> {
  const readBody = (response: Response): Promise<unknown> => response.json()
  const answer = await api.call(path, undefined, readBody, { signal })
  return answer.ok ? answer.value : null
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function read(response: Response): Promise<MadeFile> {
  const missing = missingFrom(response.headers.get('amtsweg-not-drawn'))
  return { blob: await response.blob(), missing }
}
