/** The thread in which pictures are made, so that rooms never wait for one. */
import { parentPort } from 'node:worker_threads'
import { readyFonts } from '@amtsweg/board/render'
import { makePicture } from './make-picture.ts'
import type { PictureJob, PictureResult, WorkerMessage } from './picture-job.ts'

async function answer(job: PictureJob): Promise<PictureResult> {
  try {
    return await makePicture(job, (done, of) => say({ type: 'part', done, of }))
  } catch {
    // Whatever broke, it is this picture's; its maker notes it.
    return { ok: false, reason: 'failed' }
  }
}

async function work(job: PictureJob): Promise<void> {
  say({ type: 'made', result: await answer(job) })
}

function say(message: WorkerMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread has no origin.
  parentPort?.postMessage(message)
}

// Where fonts cannot be read, the first picture says so.
void readyFonts().catch(() => {})
parentPort?.on('message', (job: PictureJob) => void work(job))
