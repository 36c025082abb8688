/** The icons that are drawn into pictures, by their names in lucide. */
const ICONS = [
  'arrow-down-to-line',
  'arrow-up-from-line',
  'bot',
  'building-complex',
  'circle',
  'circle-question-mark',
  'file-text',
  'footprints',
  'globe',
  'heart-pulse',
  'layout-grid',
  'lightbulb',
  'mail',
  'mailbox',
  'message-square-quote',
  'messages-square',
  'minus',
  'monitor-cog',
  'phone',
  'printer',
  'separator-horizontal',
  'signpost',
  'smartphone',
  'star',
  'user-round',
  'users',
  'video',
  'workflow',
  'zap',
] as const

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>]

/** The elements of each icon, read from lucide's own files. */
export async function iconShapes(): Promise<Readonly<Record<string, readonly Shape[]>>> {
  const entries = await Promise.all(
    ICONS.map(async (name) => [name, await shapesOf(name)] as const),
  )
  return Object.fromEntries(entries)
}

async function shapesOf(name: string): Promise<readonly Shape[]> {
  // The package tells no types of what its icons are made of.
  const module: { readonly __iconData?: { readonly node: readonly Shape[] } } = await import(
    `lucide-react/dist/esm/icons/${name}.mjs`
  )
  if (module.__iconData === undefined) throw new Error(`lucide was expected to say what ${name} is`)
  return module.__iconData.node.map(([tag, { key: _key, ...attributes }]) => [tag, attributes])
}
