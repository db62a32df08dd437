import { WrongUseError } from './command.ts'

/** For commands that take nothing more. */
export function noArguments(args: readonly string[]): void {
  if (args.length > 0) throw new WrongUseError(`Nothing is wanted after the command, not "${args.join(' ')}".`)
}
