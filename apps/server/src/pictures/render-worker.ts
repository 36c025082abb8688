/** The thread in which pictures are made, so that rooms never wait for one. */
import { parentPort, workerData } from 'node:worker_threads'
import { keepFontFilesIn, readyFonts } from '@amtsweg/board/render'
import * as v from 'valibot'
import { makePicture } from './make-picture.ts'
import type { PictureJob, WorkerMessage } from './picture-job.ts'

async function work(job: PictureJob): Promise<void> {
  try {
    say({
      type: 'made',
      result: await makePicture(job, (done, of) => say({ type: 'part', done, of })),
    })
  } catch (error) {
    say({ type: 'broke', ...placeOf(error) })
  }
}

function placeOf(error: unknown): { readonly error: string; readonly line: string } {
  if (!(error instanceof Error)) return { error: typeof error, line: '' }
  const line = error.stack?.split('\n').find((each) => each.startsWith('    at ')) ?? ''
  return { error: error.name, line: line.trim() }
}

function say(message: WorkerMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread has no origin.
  parentPort?.postMessage(message)
}

keepFontFilesIn(v.parse(v.string(), workerData))
// Where fonts cannot be read, the first picture says so.
void readyFonts().catch(() => {})
parentPort?.on('message', (job: PictureJob) => void work(job))
