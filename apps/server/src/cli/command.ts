/** One subcommand of `bao-cao`. */
export interface Command {
  /** What is typed after the name. */
  readonly takes: string
  /** One line for the help. */
  readonly does: string
  /**
   * Gives what to say when it is done. Throws `WrongUseError` for arguments that will not do, and any other error with a
   * sentence for what failed.
   */
  run(args: readonly string[]): Promise<string>
}

/** The arguments will not do: the help is shown. */
export class WrongUseError extends Error {
  override readonly name = 'WrongUseError'
}
