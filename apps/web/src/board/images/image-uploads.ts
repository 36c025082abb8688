import type { BoardImages, UploadEnd } from '@amtsweg/board'
import type { ApiFailure, ApiResult } from '../../api/client.ts'
import type { WaitingImages } from './waiting-images.ts'

/** Uploads of a board, and whether some are under way. */
export interface ImageUploads extends BoardImages {
  /** An image that is on its way as a `data:` address: it can be shown, and goes into pictures. */
  preview(assetId: string): Promise<string | null>
  hasPending(): boolean
  onChange(listener: () => void): () => void
  close(): void
}

/** What uploads work with. */
export interface UploadOptions {
  readonly kept: WaitingImages
  readonly send: (image: Blob) => Promise<ApiResult<string>>
  /** Calls back after milliseconds; returns a function that takes it back. */
  readonly after: (ms: number, run: () => void) => () => void
}

/** Milliseconds until the next try after a cut, and at most. */
const FIRST_RETRY_MS = 1_000
const LAST_RETRY_MS = 30_000

/** Answers that will be the same the next time. */
const FINAL = new Set([403, 404, 413, 415, 422])

/** Sends the images of a board one after the other, and again after a cut, until each is stored or refused. */
export function imageUploads({ kept, send, after }: UploadOptions): ImageUploads {
  const waiting = new Map<string, Blob>()
  const ended = new Set<string>()
  const endListeners = new Set<(assetId: string, end: UploadEnd) => void>()
  const changeListeners = new Set<() => void>()
  const earlier = kept.all()
  let isSending = false
  let isClosed = false
  let retryMs = FIRST_RETRY_MS
  let stopRetry: (() => void) | null = null

  function change(): void {
    for (const listener of changeListeners) listener()
  }

  function finish(assetId: string): void {
    waiting.delete(assetId)
    ended.add(assetId)
    void kept.remove(assetId)
    change()
  }

  async function sendAll(): Promise<void> {
    if (isSending) return
    isSending = true
    stopRetry?.()
    for (let next = first(); next !== null; next = first()) {
      const [assetId, image] = next
      const result = await send(image)
      if (!result.ok && !FINAL.has(result.failure.status)) {
        retry()
        break
      }
      retryMs = FIRST_RETRY_MS
      // It may have been given up meanwhile.
      if (!waiting.has(assetId)) continue
      for (const listener of endListeners) listener(assetId, endOf(result))
      finish(assetId)
    }
    isSending = false
  }

  async function takeEarlier(): Promise<readonly string[]> {
    const left = await earlier
    for (const [assetId, image] of left) {
      if (!waiting.has(assetId) && !ended.has(assetId)) waiting.set(assetId, image)
    }
    change()
    return [...left.keys()].filter((assetId) => waiting.has(assetId))
  }

  function first(): readonly [string, Blob] | null {
    return isClosed ? null : (waiting.entries().next().value ?? null)
  }

  function retry(): void {
    stopRetry = after(retryMs, () => void sendAll())
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
  }

  return {
    upload(assetId, image) {
      waiting.set(assetId, image)
      void kept.put(assetId, image)
      change()
      void sendAll()
    },
    async goOn() {
      const left = await takeEarlier()
      void sendAll()
      return left
    },
    async preview(assetId) {
      await takeEarlier()
      const image = waiting.get(assetId)
      return image === undefined ? null : dataAddress(image)
    },
    drop: finish,
    onEnd: (listener) => {
      endListeners.add(listener)
      return () => endListeners.delete(listener)
    },
    hasPending: () => waiting.size > 0,
    onChange: (listener) => {
      changeListeners.add(listener)
      return () => changeListeners.delete(listener)
    },
    close() {
      isClosed = true
      stopRetry?.()
    },
  }
}

function dataAddress(image: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('loadend', () => {
      resolve(typeof reader.result === 'string' ? reader.result : null)
    })
    reader.readAsDataURL(image)
  })
}

function endOf(result: ApiResult<string>): UploadEnd {
  if (result.ok) return { ok: true, source: result.value }
  return { ok: false, message: sentence(result.failure) }
}

/** An answer that is not ours, of a proxy for instance, has no sentence. */
function sentence({ message, status }: ApiFailure): string {
  return message === '' ? `HTTP ${status}` : message
}
