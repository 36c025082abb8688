import type { CodeRegistry, StoredCode } from './code-registry.ts'

/** The fake of the short codes; `has` knows the boards. */
export function memoryCodeRegistry(has: (board: string) => boolean): CodeRegistry {
  const codes = new Map<string, StoredCode>()
  const live = () => [...codes.values()].filter(({ board }) => has(board))
  return {
    async put(code) {
      if (!has(code.board)) return false
      if (live().some(({ hash, board }) => hash === code.hash && board !== code.board)) return false
      codes.set(code.board, code)
      return true
    },
    of: async (board) => live().find((code) => code.board === board) ?? null,
    find: async (hash) => live().find((code) => code.hash === hash) ?? null,
    async remove(board) {
      codes.delete(board)
    },
    async removeExpired(now) {
      for (const code of live()) if (code.expiresAt <= now) codes.delete(code.board)
    },
  }
}
