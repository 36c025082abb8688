import { useLingui } from '@lingui/react'
import { useEffect } from 'react'
import { PRODUCT } from '../brand/Wordmark.tsx'

/** Names the browser's tab after the page; `null` for the product's name alone. */
export function usePageTitle(page: string | null): void {
  const { _ } = useLingui()
  const title = page === null ? PRODUCT : _('web.title.page', { page })
  useEffect(() => {
    document.title = title
  }, [title])
}
