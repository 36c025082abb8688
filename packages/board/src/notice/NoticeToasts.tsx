import { useEffect } from 'react'
import { react, useEditor, useToasts } from 'tldraw'
import { getNotice } from './notice.ts'

/** Shows what was said to this user as a toast. */
export function NoticeToasts() {
  const editor = useEditor()
  const toasts = useToasts()
  useEffect(() => {
    const before = getNotice(editor)
    return react('show notices', () => {
      const notice = getNotice(editor)
      if (notice !== null && notice !== before)
        toasts.addToast({ severity: 'warning', title: notice.text })
    })
  }, [editor, toasts])
  return null
}
