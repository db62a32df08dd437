/** The work took more time or memory than such work may, or was given more than it may. Its asker is told so. */
export class TooHeavyError extends Error {
  override readonly name = 'TooHeavyError'
}
