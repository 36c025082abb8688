import type { TemplateId } from '@amtsweg/journey'
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../api/api.ts'
import type { ApiFailure } from '../api/client.ts'
import { rememberedName } from '../join/remembered-name.ts'
import { browserStorage } from '../recent/browser-storage.ts'
import { currentLanguage } from '../texts/start-texts.ts'
import { createAndOpen } from './create-and-open.ts'
import { asksForCode, createProblem } from './create-problem.ts'

/** What the person filled in. */
interface CreateRequest {
  readonly title: string
  readonly start: TemplateId
  readonly code: string
}

/** Making a board and going to it. */
export interface BoardCreation {
  readonly busy: boolean
  /** Sentence in the reader's language, '' without one. */
  readonly problem: string
  /** Whether the field for the code belongs on the page; once asked for, it stays. */
  readonly asksCode: boolean
  readonly create: (request: CreateRequest) => Promise<void>
}

/** State of the form's one action. */
export function useCreateBoard(): BoardCreation {
  const { _ } = useLingui()
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const [asksCode, setAsksCode] = useState(false)
  const [failed, setFailed] = useState<{ failure: ApiFailure; code: string } | null>(null)
  const text = failed === null ? null : createProblem(failed.failure, failed.code)

  async function create({ title, start, code }: CreateRequest): Promise<void> {
    setBusy(true)
    setFailed(null)
    const created = await createAndOpen(
      api,
      { title, template: start, language: currentLanguage(), code: code || undefined },
      rememberedName(browserStorage) || _('web.facilitator.name'),
    )
    if (created.ok) {
      navigate(created.path)
      return
    }
    setBusy(false)
    setFailed({ failure: created.failure, code })
    if (asksForCode(created.failure)) setAsksCode(true)
  }

  const problem = text === null ? '' : _(text, { message: failed?.failure.message ?? '' })
  return { busy, problem, asksCode, create }
}
