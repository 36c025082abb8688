import { expect, test } from 'vitest'
import { fakeClock } from '../effects/fake-clock.ts'
import { memoryLogger } from '../effects/memory-logger.ts'
import { memoryStorage } from '../storage/memory-storage.ts'
import { actNotes } from './note-act.ts'

const ACT = { board: 'a', act: 'link_renewed', by: 'facilitator' } as const

test('[SV110] an act is noted with its time', async () => {
  const { audit } = memoryStorage()
  const clock = fakeClock(1_000)
  const note = actNotes({ audit, clock, logger: memoryLogger() })
  await note(ACT)
  expect(await audit.read({ limit: 10 })).toEqual([{ ...ACT, at: 1_000 }])
})

test('[SV110] what was done stays done when it cannot be noted, and the operator hears of it', async () => {
  const { audit } = memoryStorage()
  const broken = { ...audit, append: () => Promise.reject(new Error('disk I/O error')) }
  const logger = memoryLogger()
  await actNotes({ audit: broken, clock: fakeClock(), logger })(ACT)
  expect(logger.lines).toEqual([
    {
      level: 'error',
      message: 'an act could not be noted',
      fields: { ...ACT, error: new Error('disk I/O error') },
    },
  ])
})
