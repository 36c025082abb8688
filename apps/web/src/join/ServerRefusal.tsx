import { i18n } from '@lingui/core'
import { refusedDe } from '../texts/refused-de.ts'
import { refusedEn } from '../texts/refused-en.ts'
import type { Refusal } from './refusal.ts'
import { RefusedPage } from './RefusedPage.tsx'

i18n.load({ de: { ...refusedDe }, en: { ...refusedEn } })

/** Why the server does not let somebody in. Loaded when it has said so: then there is a network to load it by. */
export function ServerRefusal(props: { readonly refusal: Refusal; readonly onRetry: () => void }) {
  return <RefusedPage {...props} />
}
