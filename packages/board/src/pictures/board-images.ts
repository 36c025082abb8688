import { createContext } from 'react'

/** How an upload ended; `message` is a sentence for the person whose image was refused. */
export type UploadEnd =
  | { readonly ok: true; readonly source: string }
  | { readonly ok: false; readonly message: string }

/** The images of one board, beside its records: what is on its way to the server. Uploads outlive a cut, and where the browser allows it the window. */
export interface BoardImages {
  /** Keeps an image under the id of its record until it is stored or refused. */
  upload(assetId: string, image: Blob): void
  /** Lets what an earlier window has left go on; gives the ids of its records. */
  goOn(): Promise<readonly string[]>
  /** Gives an image up, because nothing shows it any more. */
  drop(assetId: string): void
  onEnd(listener: (assetId: string, end: UploadEnd) => void): () => void
}

/** The images of the board that is open; `null` while they are on their way, `undefined` where none can be added. */
export const BoardImagesContext = createContext<BoardImages | null | undefined>(undefined)
