import { resolve } from 'node:path'
import { environment } from '#lib/env.ts'
import { WrongUseError } from './command.ts'

/** The one path that was typed, seen from where it was typed: pnpm runs its scripts elsewhere. */
export function oneFile(args: readonly string[]): string {
  const [file, ...more] = args
  if (file === undefined || file.startsWith('-') || more.length > 0) throw new WrongUseError('One FILE is wanted.')
  return resolve(environment()['INIT_CWD'] ?? process.cwd(), file)
}
