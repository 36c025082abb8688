import { expect, test } from 'vitest'
import { fileProblem } from './file-problem.ts'

test('each reason has its sentence', () => {
  const told = (code: string, sent = '') => fileProblem({ code, status: 0, message: '' }, sent)
  expect(told('code_required')).toBeNull()
  expect(told('wrong_code', 'x')).toBe('web.home.code.wrong')
  expect(told('network')).toBe('web.home.file.failed.network')
  expect(told('no_board_file')).toBe('web.home.file.failed.none')
  expect(told('file_too_large')).toBe('web.home.file.failed.large')
  expect(told('too_large')).toBe('web.home.file.failed.large')
  expect(told('newer_file')).toBe('web.home.file.failed.newer')
  expect(told('too_many')).toBe('web.home.create.failed.busy')
  expect(told('internal')).toBe('web.home.file.failed.other')
})
