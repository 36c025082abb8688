import { useCallback, useEffect, useState } from 'react'
import { api } from '../api/api.ts'
import { browserStorage } from '../recent/browser-storage.ts'
import { deleteLocalCopy } from '../recent/local-copy-name.ts'
import { recentBoards, rememberBoard } from '../recent/recent-boards.ts'
import { openAccess, renamed } from './open-access.ts'
import type { Access } from './open-access.ts'
import { rememberName, rememberedName } from './remembered-name.ts'

/** One person's way to a board. */
export interface AccessWay {
  readonly access: Access
  /** Gives the name asked for. */
  readonly enter: (name: string) => Promise<void>
}

/** Opens board `id`, once for each mount. */
export function useAccess(id: string): AccessWay {
  const [access, setAccess] = useState<Access>({ type: 'opening' })

  useEffect(() => {
    let current = true
    const open = async () => {
      const next = await openAccess(id, {
        api,
        hash: () => window.location.hash,
        removeHash: () => window.history.replaceState(null, '', `/b/${id}`),
        name: rememberedName(browserStorage),
        before: recentBoards(browserStorage).find((board) => board.id === id) ?? null,
      })
      if (current) setAccess(next)
    }
    void open()
    return () => {
      current = false
    }
  }, [id])

  useEffect(() => {
    if (access.type !== 'open') return
    const { title, role, person } = access.session
    // A copy on this device lives no longer than the board's place in the list.
    const dropped = rememberBoard(browserStorage, {
      id,
      title,
      role,
      person,
      openedAt: Date.now(),
    })
    for (const old of dropped) deleteLocalCopy(old)
  }, [access, id])

  const enter = useCallback(
    async (name: string) => {
      rememberName(browserStorage, name)
      setAccess(await renamed(id, name, api))
    },
    [id],
  )

  return { access, enter }
}
