import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Basis, bases } from '@thidua/consolidation/answers/basis'
import { z } from 'zod'
import { environment } from '#lib/env.ts'
import { WrongUseError } from '../command.ts'

export interface CompileArguments {
  /** Slug or id. */
  readonly round: string
  /** Seen from where it was typed. */
  readonly folder: string
  /** ISO instant; null for now. */
  readonly asOf: string | null
  readonly basis: Basis
}

/** Reads what was typed after `compile`. Throws `WrongUseError`. */
export function compileArguments(args: readonly string[]): CompileArguments {
  const { values, positionals } = parsed(args)
  const [round, ...more] = positionals
  if (round === undefined || more.length > 0) throw new WrongUseError('One ROUND is wanted.')
  if (!values.out) throw new WrongUseError('--out FOLDER is wanted.')
  const basis = bases.find((one) => one === (values.basis ?? 'accepted'))
  if (!basis) throw new WrongUseError(`--basis is ${bases.join(' or ')}, not "${values.basis}".`)
  return {
    round,
    folder: resolve(environment()['INIT_CWD'] ?? process.cwd(), values.out),
    asOf: values['as-of'] === undefined ? null : instant(values['as-of']),
    basis,
  }
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { out: text, 'as-of': text, basis: text } })
  } catch (error) {
    throw new WrongUseError(error instanceof Error ? error.message : String(error))
  }
}

const shape = z.iso.datetime({ offset: true, local: true })

/** An instant without an offset is one of Việt Nam. */
function instant(typed: string): string {
  if (!shape.safeParse(typed).success)
    throw new WrongUseError(`--as-of wants a day and a time, like 2026-12-05T17:00 (Vietnam), not "${typed}".`)
  return new Date(/(?:Z|[+-]\d\d:?\d\d)$/u.test(typed) ? typed : `${typed}+07:00`).toISOString()
}
