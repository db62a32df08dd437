/** A file that cannot be read; `message` is one clear Vietnamese line that says why and what to do. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** A file without a text layer: pictures of pages. */
export class Scanned extends Error {
  override readonly name = 'Scanned'
}
