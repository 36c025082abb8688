import type { Editor, TLAsset, TLAssetId, TLContent } from 'tldraw'
import { isOwnSource } from '../schema/index.ts'

const INLINE = /^data:(image\/[a-z+]+);base64,([A-Za-z\d+/]+={0,2})$/

/** Whether content shows images. */
export function hasImages(content: TLContent): boolean {
  return assetsOf(content).some((asset) => asset.type === 'image')
}

/**
 * The same content with its images within it, for other boards: they are stored beside this one and nowhere else. What cannot be
 * got stays as it is. The browser's own `fetch` takes no `data:` address under our policy.
 */
export async function withImages(editor: Editor, content: TLContent): Promise<TLContent> {
  const assets = await Promise.all(content.assets.map((asset) => withImage(editor, asset)))
  return { ...content, assets }
}

/** How an image is asked for where its size does not matter. */
const WHOLE = {
  screenScale: 1,
  steppedScreenScale: 1,
  dpr: 1,
  networkEffectiveType: null,
  shouldResolveToOriginal: true,
}

async function withImage(editor: Editor, asset: TLAsset): Promise<TLAsset> {
  if (asset.type !== 'image') return asset
  try {
    const address = await editor.store.props.assets.resolve(asset, WHOLE)
    if (address === null || address === '') return asset
    const src = address.startsWith('data:') ? address : await inlineFrom(address)
    return { ...asset, props: { ...asset.props, src } }
  } catch {
    // The server is away, or has no such image: on this board the copy shows it all the same.
    return asset
  }
}

async function inlineFrom(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error('the image could not be got')
  const blob = await answer.blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      if (typeof reader.result === 'string') resolve(reader.result)
    })
    reader.addEventListener('error', () => reject(new Error('the image could not be read')))
    reader.readAsDataURL(blob)
  })
}

/**
 * Takes the images out of pasted content, each as a file to be stored anew beside this board; those that are on it already are left
 * out. Content comes from outside: an image from any other place is none.
 */
export function imagesApart(
  editor: Editor,
  content: TLContent,
): { readonly content: TLContent; readonly files: ReadonlyMap<TLAssetId, File> } {
  const files = new Map<TLAssetId, File>()
  const assets = assetsOf(content).flatMap<TLAsset>((asset) => {
    if (asset.type !== 'image') return [asset]
    const file = fileOf(asset)
    if (file === null) return isOwnSource(asset.props.src ?? '') ? [asset] : []
    if (!editor.store.has(asset.id)) files.set(asset.id, file)
    return [{ ...asset, props: { ...asset.props, src: null } }]
  })
  return { content: { ...content, assets }, files }
}

/** What other programs call content may lack them. */
function assetsOf({ assets }: TLContent): readonly TLAsset[] {
  const given: TLAsset[] | undefined = assets
  return given ?? []
}

function fileOf({ props }: Extract<TLAsset, { type: 'image' }>): File | null {
  const [, type = '', base64 = ''] = INLINE.exec(props.src ?? '') ?? []
  if (base64 === '') return null
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    return new File([bytes], props.name, { type })
  } catch {
    // No base64 after all.
    return null
  }
}

/** Lets images be taken in as if somebody had dropped them, each under the id of its record. */
export async function takeImagesIn(
  editor: Editor,
  files: ReadonlyMap<TLAssetId, File>,
): Promise<void> {
  for (const [assetId, file] of files) {
    await editor.getAssetForExternalContent({ type: 'file', file, assetId })
  }
}
