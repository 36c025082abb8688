import { jsonErrorPlace } from '@amtsweg/journey'
import * as v from 'valibot'
import type { Context } from 'hono'
import { fail } from './failure.ts'

/** Bytes of a body. A journey of 1,000 steps has some 600 kB. */
const MAX_BODY_BYTES = 2 * 1024 * 1024

/**
 * Bytes of a journey for a board that is there, which takes a key: so that what is exported comes back. 10,000 cards, as
 * many as a journey may have, are 3.4 MB with a sentence on each, and 16 MiB with 600 letters.
 */
export const MAX_JOURNEY_BYTES = 16 * 1024 * 1024

/** Bytes of an oversized body that are still read, so that the sender gets to read the answer instead of a cut line. */
const MAX_DRAINED_BYTES = 32 * 1024 * 1024

/** What was read, or the answer that says why not. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly response: Response }

/** The body as it is. */
export async function readBytes(
  c: Context,
  maxBytes = MAX_BODY_BYTES,
): Promise<Reading<Uint8Array>> {
  const bytes = await drain(c.req.raw.body, maxBytes)
  if (bytes === 'interrupted') return { ok: false, response: fail(c, 'interrupted') }
  if (bytes === 'too_large') {
    const values = { limit: maxBytes / 1024 / 1024 }
    return { ok: false, response: fail(c, 'too_large', { values }) }
  }
  return { ok: true, value: bytes }
}

/** The body as text. */
export async function readText(c: Context, maxBytes = MAX_BODY_BYTES): Promise<Reading<string>> {
  const bytes = await readBytes(c, maxBytes)
  return bytes.ok ? { ok: true, value: new TextDecoder().decode(bytes.value) } : bytes
}

/** The body as JSON of a given form. */
export async function readJson<S extends v.GenericSchema>(
  c: Context,
  schema: S,
): Promise<Reading<v.InferOutput<S>>> {
  const text = await readText(c)
  if (!text.ok) return text
  const parsed = parseJson(text.value)
  if (!parsed.ok) return { ok: false, response: failJson(c, text.value) }
  const checked = v.safeParse(schema, parsed.value, { abortEarly: true })
  if (checked.success) return { ok: true, value: checked.output }
  const [issue] = checked.issues
  const path = v.getDotPath(issue) ?? ''
  return {
    ok: false,
    response: fail(c, 'bad_request', { path, values: { path, detail: issue.message } }),
  }
}

/** The answer for a text that breaks off or is malformed, with the place. */
export function failJson(c: Context, text: string): Response {
  // What the parser refuses has a place; the first of the text stands in should the two ever differ.
  const { line, column } = jsonErrorPlace(text) ?? { line: 1, column: 1 }
  return fail(c, 'bad_json', { values: { line, column }, line, column })
}

function parseJson(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    // The caller finds the place; the engine's message does not always name it.
    return { ok: false }
  }
}

async function drain(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array | 'too_large' | 'interrupted'> {
  if (body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of body) {
      size += chunk.length
      if (size > maxBytes + MAX_DRAINED_BYTES) return 'too_large'
      if (size <= maxBytes) chunks.push(chunk)
    }
  } catch {
    // The line was cut, or the framing of the body is garbled: nothing of ours has failed.
    return 'interrupted'
  }
  return size > maxBytes ? 'too_large' : Buffer.concat(chunks)
}
