import type { Language } from '@amtsweg/journey'
import { useLayoutEffect, useState } from 'react'
import { atom, createTLUser, uniqueId, type TLUser, type TLUserPreferences } from 'tldraw'
import type { BoardUser } from '../presence/bind-presence.ts'

/**
 * The user as tldraw knows them: language and name from the app, all else for this visit only.
 * Nothing is kept in the browser's storage.
 */
export function useBoardUser(language: Language, user: BoardUser): TLUser {
  const [preferences] = useState(() =>
    atom<TLUserPreferences>('user preferences', {
      id: uniqueId(),
      name: user.name,
      color: user.color,
      locale: language,
      colorScheme: 'light',
    }),
  )
  const [tldrawUser] = useState(() =>
    createTLUser({
      userPreferences: preferences,
      setUserPreferences: (next) => {
        preferences.set({ ...next, colorScheme: 'light' })
      },
    }),
  )
  const { name, color } = user
  useLayoutEffect(() => {
    preferences.update((before) => ({ ...before, name, color, locale: language }))
  }, [preferences, name, color, language])
  return tldrawUser
}
