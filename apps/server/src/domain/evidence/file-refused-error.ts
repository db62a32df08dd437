import type { FileRefusal } from '@thidua/schema/files/file-refusal'

/** A file is not taken, and why. */
export class FileRefusedError extends Error {
  override readonly name = 'FileRefusedError'
  readonly why: FileRefusal
  constructor(why: FileRefusal) {
    super(`A file is refused: ${why}.`)
    this.why = why
  }
}
