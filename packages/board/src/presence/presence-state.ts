import { isPageId, isShapeId, type TLPageId, type TLShapeId } from '@tldraw/tlschema'
import * as v from 'valibot'

/** Most shapes of another's selection that are outlined; more tells nobody anything. */
const MAX_SELECTED = 100
/** Characters of a display name; the server cuts at the same length. */
const NAME_LENGTH = 40
/** Used when another's colour is missing or not a plain hex colour. */
const NO_COLOR = '#5B6470'
/** Page pixels; as for records, beyond this half pixels are lost. */
const FAR = 10_000_000

const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-FAR), v.maxValue(FAR))
const isShort = (id: unknown): id is string => typeof id === 'string' && id.length <= 80
const pageId = v.custom<TLPageId>((id) => isShort(id) && isPageId(id))
const shapeId = v.custom<TLShapeId>((id) => isShort(id) && isShapeId(id))

const userSchema = v.object({
  name: v.fallback(
    v.pipe(
      v.string(),
      v.transform((name) => name.trim().slice(0, NAME_LENGTH)),
    ),
    '',
  ),
  // A colour ends up in CSS, so nothing but a hex colour is let through (`url()` would fetch).
  color: v.fallback(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)), NO_COLOR),
})

const presenceSchema = v.object({
  pageId: pageId,
  cursor: v.fallback(v.nullable(v.object({ x: coordinate, y: coordinate })), null),
  selectedShapeIds: v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((ids) => ids.slice(0, MAX_SELECTED)),
      v.array(shapeId),
    ),
    [],
  ),
  editing: v.fallback(v.nullable(shapeId), null),
})

const stateSchema = v.object({ user: userSchema, presence: presenceSchema })

/** Whether a place on a page is one that can be shown. */
export function isNear({ x, y }: { readonly x: number; readonly y: number }): boolean {
  return Math.max(Math.abs(x), Math.abs(y)) <= FAR
}

/** Where somebody is on a board and what they are at, as sent through awareness. */
export type Presence = v.InferOutput<typeof presenceSchema>
/** Somebody's awareness state, checked and clipped. */
export type PresenceState = v.InferOutput<typeof stateSchema>

/** Reads another's awareness state; `null` when it is none. Peers are not to be trusted. */
export function readPresenceState(value: unknown): PresenceState | null {
  const result = v.safeParse(stateSchema, value)
  return result.success ? result.output : null
}
