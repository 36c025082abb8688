import { exportPicture, saveBlob } from '@amtsweg/board'
import type { PictureRequest } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { BoardEditor } from '../board-editor.ts'
import { fileName } from './file-name.ts'
import { pictureProblem } from './picture-problem.ts'

/** How far the picture is. */
export type PictureState =
  | { readonly type: 'idle' }
  | { readonly type: 'making' }
  | { readonly type: 'saved'; readonly name: string }
  | { readonly type: 'failed'; readonly problem: string }

/** Makes pictures of the board and hands them to the downloads. */
export function usePicture(editor: BoardEditor, title: string) {
  const { _ } = useLingui()
  const [state, setState] = useState<PictureState>({ type: 'idle' })

  async function save(request: PictureRequest): Promise<void> {
    setState({ type: 'making' })
    const picture = await exportPicture(editor, request)
    if (!picture.ok) {
      const problem = pictureProblem(picture, request.what)
      setState({ type: 'failed', problem: _(problem.text, problem.values) })
      return
    }
    const name = fileName(title, new Date(), request.format)
    saveBlob(picture.blob, name)
    setState({ type: 'saved', name })
  }

  return { state, save, reset: () => setState({ type: 'idle' }) }
}
