import { Zip, ZipPassThrough } from 'fflate'

/** A file of an archive; its bytes are asked for when its turn comes. */
export interface ZippedFile {
  readonly name: string
  readonly bytes: () => Promise<AsyncIterable<Uint8Array>>
}

/** An archive of files as they are, made as it is read: no more than a piece of one file is in memory. */
export async function* zipOf(files: readonly ZippedFile[]): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    made.push(piece)
  })
  for (const { name, bytes } of files) {
    const file = new ZipPassThrough(name)
    zip.add(file)
    for await (const piece of await bytes()) {
      file.push(piece)
      yield* made.splice(0)
    }
    file.push(new Uint8Array(), true)
  }
  zip.end()
  yield* made
}
