import { i18n } from '@lingui/core'
import { apiClient } from './client.ts'
import type { ApiClient } from './client.ts'

/** The client of this page. */
export const api: ApiClient = apiClient({
  fetch: (...args) => window.fetch(...args),
  language: () => i18n.locale,
})
