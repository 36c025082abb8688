import { createElement, lazy, useState } from 'react'
import type { ComponentType, FunctionComponent } from 'react'

/** Milliseconds between two tries. */
const AGAIN_MS = 2_000

type Load = () => Promise<unknown>

const loads = new Set<Load>()
let isLoadingAll = false

/**
 * A component whose code is loaded when it is first needed. Where the network is gone it is tried again until it is there,
 * behind the fallback: React would take the whole page down, and the board with it. Code that is there is shown at once:
 * of a `lazy` component React shows the fallback first in any case, and keeps it for 300 ms.
 */
export function lateComponent<P extends object>(
  load: () => Promise<ComponentType<P>>,
): FunctionComponent<P> {
  let there: ComponentType<P> | null = null
  const keep = async () => {
    there = await load()
    return there
  }
  loads.add(keep)
  if (isLoadingAll) void tryOnce(keep)
  const Awaited = lazy<FunctionComponent<P>>(async () => {
    const part = await persistently(keep)
    return { default: (props) => createElement(part, props) }
  })
  return function LateComponent(props) {
    // What it began with stays: another type would begin anew, and what was typed within were gone.
    const [part] = useState(() => there)
    return part === null ? createElement(Awaited, props) : createElement(part, props)
  }
}

/** Loads all late components, those within them too: a board that is open is to work without network. */
export function loadLateComponents(): void {
  isLoadingAll = true
  for (const load of loads) void tryOnce(load)
}

async function tryOnce(load: Load): Promise<void> {
  try {
    await load()
  } catch {
    // And again when it is needed, whatever comes first.
    window.addEventListener('online', () => void tryOnce(load), { once: true })
  }
}

async function persistently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, AGAIN_MS)
      })
    }
  }
}
