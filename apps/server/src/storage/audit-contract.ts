import { describe, expect, test } from 'vitest'
import type { AuditEntry } from './audit-log.ts'
import type { Storage } from './storage.ts'

const entry = (at: number, board: string, act: AuditEntry['act']): AuditEntry => ({
  at,
  board,
  act,
  by: 'facilitator',
})

/** What every audit log must keep to; `open` gives an empty storage each time. */
export function auditLogContract(name: string, open: () => Storage): void {
  describe(`audit log: ${name}`, () => {
    test('[SV110] acts are read back in the order in which they were done, of one board or all', async () => {
      const { audit } = open()
      const [first, second, third] = [
        entry(1, 'a', 'created'),
        entry(2, 'b', 'created'),
        entry(2, 'a', 'extended'),
      ]
      for (const each of [first, second, third]) await audit.append(each)
      expect(await audit.read({ limit: 10 })).toEqual([first, second, third])
      expect(await audit.read({ board: 'a', limit: 10 })).toEqual([first, third])
      expect(await audit.read({ limit: 2 })).toEqual([second, third])
      expect(await audit.read({ board: 'c', limit: 10 })).toEqual([])
    })

    test('[SV110] what is old is forgotten, and nothing else', async () => {
      const { audit } = open()
      for (const at of [1, 2, 3]) await audit.append(entry(at, 'a', 'extended'))
      await audit.forget(2)
      expect((await audit.read({ limit: 10 })).map(({ at }) => at)).toEqual([2, 3])
    })

    test('[SV111] the end of a board is noted with it, and stays when the board is gone', async () => {
      const { audit, boards } = open()
      await boards.create({
        id: 'a',
        title: 'Bauantrag',
        language: 'de',
        createdAt: 1,
        expiresAt: 2,
        generations: { facilitator: 0, participant: 0, viewer: 0 },
      })
      const end = { at: 7, act: 'expired', by: 'server' } as const
      expect(await boards.remove('a', end)).toBe(true)
      expect(await boards.remove('a', end)).toBe(false)
      expect(await audit.read({ limit: 10 })).toEqual([{ ...end, board: 'a' }])
    })
  })
}
