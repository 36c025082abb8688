/** The thread in which pictures are made, so that rooms never wait for one. */
import { parentPort } from 'node:worker_threads'
import { makePicture } from './make-picture.ts'
import type { PictureJob, PictureResult } from './picture-job.ts'

async function answer(job: PictureJob): Promise<PictureResult> {
  try {
    return await makePicture(job)
  } catch {
    // Whatever broke, it is this picture's; its maker notes it.
    return { ok: false, reason: 'failed' }
  }
}

async function work(job: PictureJob): Promise<void> {
  const result = await answer(job)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread has no origin.
  parentPort?.postMessage(result)
}

parentPort?.on('message', (job: PictureJob) => void work(job))
