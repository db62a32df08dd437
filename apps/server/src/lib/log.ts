import { type DestinationStream, type Logger, pino } from 'pino'
import type { Settings } from './env.ts'
import { sqlStateOf } from './sql-state.ts'

export type Log = Logger

/**
 * JSON lines on standard output. No personal text gets in: of a request its method and path without the
 * query, of an error its kind and place; values stand in a database error's `detail`, which is left out.
 */
export const createLog = ({ logLevel }: Pick<Settings, 'logLevel'>, destination?: DestinationStream): Log =>
  pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        req: (request: { method?: string; url?: string }) => ({
          method: request.method,
          path: request.url?.split('?')[0],
        }),
        res: (response: { statusCode?: number }) => ({ status: response.statusCode }),
        err: errorWithoutValues,
      },
    },
    destination,
  )

function errorWithoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { constraint, table } = error as { constraint?: unknown; table?: unknown }
  const frames = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .map((line) => line.trim())
  return { kind: error.name, code: sqlStateOf(error), table, constraint, message: withoutQuotes(error.message), frames }
}

/** Messages quote what was typed (`invalid input syntax for type uuid: "…"`) and whom a mail was for. */
const withoutQuotes = (message: string): string =>
  message
    .replace(/(["'`“]).*?(["'`”]|$)/gsu, '$1…$2')
    .replace(/\S+@\S+/gu, '…')
    .slice(0, 300)
