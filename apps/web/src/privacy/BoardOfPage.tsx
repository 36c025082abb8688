import { useLingui } from '@lingui/react'
import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { api } from '../api/api.ts'
import { boardPath, readJson } from '../api/client.ts'

const boardSchema = v.object({
  title: v.string(),
  expiresAt: v.pipe(
    v.string(),
    v.transform((text) => new Date(text)),
    v.date(),
  ),
})

/** Title and end of the board, for those who are on it; nothing for others, who may not know them. */
export function BoardOfPage({ id }: { readonly id: string }) {
  const { _, i18n } = useLingui()
  const [board, setBoard] = useState<v.InferOutput<typeof boardSchema> | null>(null)
  useEffect(() => {
    let current = true
    const load = async () => {
      const answer = await api.call(boardPath(id), undefined, readJson(boardSchema))
      if (current && answer.ok) setBoard(answer.value)
    }
    void load()
    return () => {
      current = false
    }
  }, [id])
  if (board === null) return null
  const date = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'long' }).format(board.expiresAt)
  return <p className="privacy__board">{_('web.privacy.board', { title: board.title, date })}</p>
}
