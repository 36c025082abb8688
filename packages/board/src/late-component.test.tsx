// @vitest-environment jsdom
import { Suspense, useState, type ComponentType } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lateComponent, loadLateComponents } from './late-component.ts'

let place: HTMLElement
let root: Root
beforeEach(() => {
  place = document.createElement('div')
  root = createRoot(place)
})
afterEach(() => {
  root.unmount()
  vi.useRealTimers()
})

function Said({ word }: { readonly word: string }) {
  const [first] = useState(word)
  return <p>{`${first}, ${word}`}</p>
}

/** Renders before anything else can happen, as React does on a click. */
function show(Late: ComponentType<{ readonly word: string }>, word: string) {
  flushSync(() =>
    root.render(
      <Suspense fallback="…">
        <Late word={word} />
      </Suspense>,
    ),
  )
}

test('a component whose code is there is shown at once, without its fallback', async () => {
  const Late = lateComponent(async () => Said)
  loadLateComponents()
  await Promise.resolve()
  show(Late, 'eins')
  expect(place.textContent).toBe('eins, eins')
})

test('what is shown goes on when its code comes, and later', async () => {
  const Late = lateComponent(async () => Said)
  show(Late, 'eins')
  expect(place.textContent).toBe('…')
  await vi.waitFor(() => expect(place.textContent).toBe('eins, eins'))
  show(Late, 'zwei')
  expect(place.textContent).toBe('eins, zwei')
})

test('where the network is gone the code is tried again until it is there', async () => {
  vi.useFakeTimers()
  const load = vi.fn(async () => Said)
  for (let miss = 0; miss < 3; miss += 1) load.mockRejectedValueOnce(new TypeError('no network'))
  const Late = lateComponent(load)
  show(Late, 'eins')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(place.textContent).toBe('…')
  await vi.advanceTimersByTimeAsync(6_000)
  expect(load).toHaveBeenCalledTimes(4)
  await vi.waitFor(() => expect(place.textContent).toBe('eins, eins'))
})
