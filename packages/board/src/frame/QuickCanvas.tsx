import { useState } from 'react'
import { DefaultCanvas, useEditor, type TLCanvasComponentProps } from 'tldraw'
import { renderSeenCards } from '../zoom/render-seen-cards.ts'

/** tldraw's canvas, which makes no elements for cards that nobody has seen yet. */
export function QuickCanvas(props: TLCanvasComponentProps) {
  const editor = useEditor()
  // Before the first render, which would make them all.
  useState(() => renderSeenCards(editor))
  return <DefaultCanvas {...props} />
}
