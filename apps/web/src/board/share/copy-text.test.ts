// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { copyField } from './copy-text.ts'

afterEach(() => vi.unstubAllGlobals())

function field(): HTMLInputElement {
  const input = document.createElement('input')
  input.value = 'https://town.example/b/x#key'
  document.body.append(input)
  return input
}

test('the clipboard is used where there is one', async () => {
  const written: string[] = []
  vi.stubGlobal('navigator', {
    clipboard: { writeText: async (text: string) => void written.push(text) },
  })
  expect(await copyField(field())).toBe('copied')
  expect(written).toEqual(['https://town.example/b/x#key'])
})

test('without a clipboard the field is selected and the old command tried', async () => {
  vi.stubGlobal('navigator', {})
  const command = vi.fn<(name: string) => boolean>(() => true)
  Object.assign(document, { execCommand: command })
  const input = field()
  expect(await copyField(input)).toBe('copied')
  expect(command).toHaveBeenCalledWith('copy')
  expect(input.selectionEnd).toBe(input.value.length)
})

test('when nothing is allowed the person is asked to copy the selected field', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } })
  Object.assign(document, { execCommand: () => false })
  expect(await copyField(field())).toBe('manual')
})
