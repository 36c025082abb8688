/** A node of a rich text as ProseMirror writes it in JSON. */
export interface RichNode {
  readonly type: string
  readonly attrs?: RichAttributes | undefined
  readonly content?: readonly RichNode[] | undefined
  /** Of a node of type `text`. */
  readonly text?: string | undefined
  /** Kept on text only: on a line break they show nothing. */
  readonly marks?: readonly RichMark[] | undefined
}

/** Something like bold, or a link with its address. */
export interface RichMark {
  readonly type: string
  readonly attrs?: RichAttributes | undefined
}

/** Values by name. */
type RichAttributes = Readonly<Record<string, unknown>>

/** Whether a value is a whole rich text: a ProseMirror document of at most so many levels. */
export function isRichText(value: unknown, levels: number): value is RichNode {
  return isRichNode(value, levels) && value.type === 'doc'
}

function isRichNode(value: unknown, levels: number): value is RichNode {
  if (levels === 0 || !isObject(value)) return false
  const { type, attrs, content, text, marks, ...rest } = value
  if (typeof type !== 'string' || Object.keys(rest).length > 0) return false
  if (attrs !== undefined && !isObject(attrs)) return false
  if (marks !== undefined && !(Array.isArray(marks) && marks.every(isMark))) return false
  if (type === 'text') {
    return typeof text === 'string' && content === undefined && attrs === undefined
  }
  if (text !== undefined) return false
  if (content === undefined) return true
  return Array.isArray(content) && content.every((child) => isRichNode(child, levels - 1))
}

function isMark(value: unknown): value is RichMark {
  if (!isObject(value)) return false
  const { type, attrs, ...rest } = value
  if (typeof type !== 'string' || Object.keys(rest).length > 0) return false
  return attrs === undefined || isObject(attrs)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
