/** What a command did. */
export interface Outcome {
  /** For people. */
  readonly text: string
  /** The same for machines (`--json`). */
  readonly json: object
  /** Something is not as it should be, although the command did its work: exit code 1. */
  readonly failed?: boolean
}

/** One subcommand of `bao-cao`. */
export interface Command {
  /** What is typed after the name. */
  readonly takes: string
  /** One line for the help. */
  readonly does: string
  /**
   * Throws `WrongUseError` for arguments that will not do, and any other error with a sentence for what failed.
   */
  run(args: readonly string[]): Promise<Outcome>
}

/** The arguments will not do: the help is shown. */
export class WrongUseError extends Error {
  override readonly name = 'WrongUseError'
}
