import type { Editor, TLExternalContent } from 'tldraw'

/** The two kinds of pasted content that concern maps. */
export interface PastedContent {
  readonly text: Extract<TLExternalContent<unknown>, { type: 'text' }>
  readonly tldraw: Extract<TLExternalContent<unknown>, { type: 'tldraw' }>
}

/** What has handled a kind of pasted content so far. */
export interface FormerHandler<K extends keyof PastedContent> {
  handle(content: PastedContent[K]): Promise<void>
  /** Makes it the handler again. */
  restore(): void
}

/** The handler of a kind of pasted content that is there now, for one that comes before it. */
export function formerHandler<K extends keyof PastedContent>(
  editor: Editor,
  type: K,
): FormerHandler<K> {
  // tldraw has no method that says which handler is there.
  const handlers: unknown = Reflect.get(editor, 'externalContentHandlers')
  const known = typeof handlers === 'object' && handlers !== null ? handlers : {}
  const former: unknown = Reflect.get(known, type)
  return {
    handle: async (content) => {
      if (typeof former === 'function') await former(content)
    },
    restore: () => {
      Reflect.set(known, type, former)
    },
  }
}
