import { type Editor, type TLAsset, type TLAssetId, type TLImageShape } from 'tldraw'
import type { BoardImages } from './board-images.ts'

/**
 * Names images in their records once they are stored, which no undo takes back. `refuse`
 * hears why one could not be stored; its shapes go. Goes on with what an earlier window has left. Returns a function that ends it.
 */
export function followUploads(
  editor: Editor,
  images: BoardImages,
  refuse: (message: string, name: string) => void,
): () => void {
  const { store } = editor
  /** Sources by record: undo and redo bring a record back as it was before it was stored. */
  const stored = new Map<string, string>()
  let isOver = false

  const nameSource = (asset: TLAsset, source: string) => {
    if (asset.type !== 'image' || asset.props.src === source) return
    const named = { ...asset, props: { ...asset.props, src: source } }
    editor.run(() => editor.updateAssets([named]), { history: 'ignore', ignoreShapeLock: true })
  }
  const onAsset = (asset: TLAsset) => {
    const source = stored.get(asset.id)
    // Not at once: the change that brought it is not over yet.
    if (source !== undefined && asset.type === 'image' && !asset.props.src) {
      queueMicrotask(() => {
        const now = editor.getAsset(asset.id)
        if (!isOver && now !== undefined) nameSource(now, source)
      })
    }
  }
  const stopAssets = store.sideEffects.registerAfterCreateHandler('asset', onAsset)
  const stopEnds = images.onEnd((assetId, end) => {
    if (end.ok) stored.set(assetId, end.source)
    const asset = assetOf(editor, assetId)
    if (asset === null) return
    if (end.ok) nameSource(asset, end.source)
    else {
      refuse(end.message, 'name' in asset.props ? asset.props.name : '')
      removeShapesOf(editor, asset.id)
    }
  })
  const goOn = async () => {
    for (const assetId of await images.goOn()) {
      if (!isOver && assetOf(editor, assetId) === null) images.drop(assetId)
    }
  }
  void goOn()
  return () => {
    isOver = true
    stopAssets()
    stopEnds()
  }
}

function assetOf(editor: Editor, id: string): TLAsset | null {
  return editor.getAssets().find((asset) => asset.id === id) ?? null
}

function removeShapesOf(editor: Editor, assetId: TLAssetId): void {
  const shown = editor.store
    .allRecords()
    .filter((record) => record.typeName === 'shape')
    .filter((shape) => editor.isShapeOfType<TLImageShape>(shape, 'image'))
    .filter((shape) => shape.props.assetId === assetId)
  editor.run(
    () => {
      editor.store.remove(shown.map(({ id }) => id))
      editor.deleteAssets([assetId])
    },
    { history: 'ignore', ignoreShapeLock: true },
  )
}
