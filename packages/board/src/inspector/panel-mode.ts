import { createContext } from 'react'

/** Whether the fields of a panel can be written in, or only show what they say. */
export const PanelMode = createContext<'edit' | 'read'>('edit')
