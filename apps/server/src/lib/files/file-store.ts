import type { Readable } from 'node:stream'

/** Where bytes of files lie: a folder, or a store that speaks S3. Keys are of our own making: letters, digits, `-`, `/`. */
export interface FileStore {
  /**
   * Resolves when the bytes would survive a loss of power. What lies there already is replaced as a whole. `sha256` (hex)
   * of the bytes saves working it out again.
   */
  put(key: string, bytes: Uint8Array, sha256?: string): Promise<void>
  /** Null where nothing lies under the key. */
  get(key: string): Promise<Readable | null>
  has(key: string): Promise<boolean>
  /** Nothing happens where nothing lies. */
  remove(key: string): Promise<void>
  /** Takes away what servers left half written that were ended in the middle, more than a day ago. */
  tidy(): Promise<void>
}

/** The store cannot be reached, is full, or refuses: nothing was taken. */
export class StoreAwayError extends Error {
  override readonly name = 'StoreAwayError'
}

/** Bytes by their SHA-256 (hex), in folders that stay small. */
export const fileKey = (sha256: string): string => `files/${sha256.slice(0, 2)}/${sha256}`

/** A part of a file on its way. */
export const partKey = (uploadId: string, nth: number): string => `parts/${uploadId}/${nth}`

/** Everything under a key; throws `StoreAwayError` where nothing is. */
export async function readWhole(store: FileStore, key: string): Promise<Buffer> {
  const stream = await store.get(key)
  if (stream === null) throw new StoreAwayError(`nothing lies under ${key}`)
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
