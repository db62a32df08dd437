import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { WrongUseError } from './command.ts'

/** What was typed after a command: flags by name, the rest in order. Throws `WrongUseError` for what is not known. */
export function readFlags<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new WrongUseError(error instanceof Error ? error.message : String(error))
  }
}
