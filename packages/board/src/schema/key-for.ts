import type { TLShapeId } from '@tldraw/tlschema'

/**
 * The id under which a part of a board is read: its key; without one, or where an earlier part has it, its shape's id
 * without prefix; where even that is taken, with a number: a copy may bear as its key what the original is called by its
 * shape.
 */
export function keyFor(
  part: { readonly shapeId: TLShapeId; readonly key: string },
  isTaken: (id: string) => boolean,
): string {
  const { shapeId, key } = part
  if (key !== '' && !isTaken(key)) return key
  const own = shapeId.slice('shape:'.length)
  let id = own
  for (let count = 2; isTaken(id); count += 1) id = `${own}-${count}`
  return id
}
