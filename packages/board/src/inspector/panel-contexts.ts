import { createContext } from 'react'

/** Whether the fields of a panel can be written in, or only show what they say. */
export const PanelMode = createContext<'edit' | 'read'>('edit')

/** Where the lists of choices of a panel go: into it, for it is the landmark that they belong to. */
export const PanelPlace = createContext<HTMLElement | null>(null)
