import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Command, Outcome } from '../command.ts'
import { assertDatabaseExists, withDatabase } from '../with-database.ts'
import { type CompileArguments, compileArguments } from './compile-arguments.ts'
import { assertOwnFiles } from './own-files.ts'

/**
 * MB of JavaScript's heap: what an item of 15,000 reports takes. Where there is no bound, the heap grows to several times of
 * what is in use before anybody clears it up.
 */
const limits = { maxOldGenerationSizeMb: 288, maxYoungGenerationSizeMb: 16 }

export const compile: Command = {
  takes: 'ROUND --out FOLDER [--as-of INSTANT] [--basis accepted|sent]',
  does: 'compiles the reports of a round (its slug or id) into a first draft of its consolidated letter, with totals and sources',
  run: async (args) => {
    const wanted = compileArguments(args)
    assertDatabaseExists()
    assertOwnFiles(wanted.folder)
    return withDatabase((url) => compiledApart(url, wanted))
  },
}

/** Compiles in a thread whose memory has a bound; what composes and prints letters is loaded there alone. */
async function compiledApart(url: string, wanted: CompileArguments): Promise<Outcome> {
  const thread = new Worker(new URL('compile-thread.ts', import.meta.url), {
    workerData: { url, wanted },
    resourceLimits: limits,
  })
  const [outcome] = (await once(thread, 'message')) as [Outcome]
  await once(thread, 'exit')
  return outcome
}
