import { useLingui } from '@lingui/react'
import type { Role } from '../../api/answers.ts'
import { statusText, storageText } from './save-state.ts'
import './storage-notice.css'

/** Below the bar while the server cannot store: what is safe and what to do. Read out by `SaveState`. */
export function StorageNotice({ role }: { readonly role: Role }) {
  const { _ } = useLingui()
  return (
    <section className="storage-notice" aria-label={_(statusText('unstored', role))}>
      {_(storageText(role))}
    </section>
  )
}
