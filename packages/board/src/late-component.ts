import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

/** Milliseconds between two tries. */
const AGAIN_MS = 2_000

type Load = () => Promise<unknown>

const loads = new Set<Load>()
let isLoadingAll = false

/**
 * A component whose code is loaded when it is first needed. Where the network is gone it is tried again until it is there,
 * behind the fallback: React would take the whole page down, and the board with it.
 */
export function lateComponent<P>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  loads.add(load)
  if (isLoadingAll) void tryOnce(load)
  return lazy(async () => ({ default: await persistently(load) }))
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
