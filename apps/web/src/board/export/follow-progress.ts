import * as v from 'valibot'

const schema = v.variant('state', [
  v.object({ state: v.literal('none') }),
  v.object({ state: v.literal('waiting'), before: v.number() }),
  v.object({ state: v.literal('making'), done: v.number(), of: v.number() }),
])

/** How far the server is with a file, where that can be told in numbers. */
export type Progress =
  /** So many other files are made first. */
  | { readonly type: 'waiting'; readonly before: number }
  /** So many of its sheets or parts are done. */
  | { readonly type: 'parts'; readonly done: number; readonly of: number }

/** Milliseconds between two questions. */
const PAUSE = 400

/** What following a file needs. */
interface Following {
  /** Asks the server once; `null` when it does not answer. */
  readonly ask: () => Promise<unknown>
  readonly hear: (progress: Progress | null) => void
  /** Ends it: the file is there, or is no longer wanted. */
  readonly signal: AbortSignal
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>
}

/** Asks the server again and again how far a file is, until it is there. What has no parts stays without numbers. */
export async function followProgress({ ask, hear, signal, pause }: Following): Promise<void> {
  while (!signal.aborted) {
    await pause(PAUSE)
    // What is over needs no further question.
    if (signal.aborted) return
    const parsed = v.safeParse(schema, await ask())
    if (!signal.aborted) hear(parsed.success ? told(parsed.output) : null)
  }
}

function told(answer: v.InferOutput<typeof schema>): Progress | null {
  if (answer.state === 'waiting') return { type: 'waiting', before: answer.before }
  // One part is all or nothing.
  if (answer.state === 'making' && answer.of > 1) {
    return { type: 'parts', done: answer.done, of: answer.of }
  }
  return null
}
