import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type EmbeddedPostgres, startPostgres } from './start-postgres.ts'

export interface KeptPostgres extends Pick<EmbeddedPostgres, 'url' | 'folder' | 'recovered'> {
  /** Settles when somebody asked it to stop, us or others; rejects when there is nothing left to keep running. */
  readonly kept: Promise<void>
  stop(): Promise<void>
}

const betweenTries = 2_000 // ms

/**
 * The product's own PostgreSQL, started again whenever it ends though nobody stopped it: killed for its memory, or
 * because its disk was full. It comes back at the same address, so that whoever asks meanwhile is told to
 * wait, and then finds it.
 */
export async function keepPostgres(
  options: { dataFolder: string; durable: boolean },
  say: (line: string) => void,
): Promise<KeptPostgres> {
  let server = await startPostgres(options)
  const { url, folder, recovered } = server
  const stopping = new AbortController()
  const asked = once(stopping.signal, 'abort')

  async function keep(): Promise<void> {
    for (;;) {
      const why = await Promise.race([server.askedToStop, asked, server.ended])
      if (typeof why !== 'string') return
      await server.stop() // it ended by itself: this gives its folder back
      say(`PostgreSQL ended by itself: ${why}. It is started again; what was saved is kept.`)
      const next = await again()
      if (next === null) return
      server = next
      say('PostgreSQL is up again.')
    }
  }

  async function again(): Promise<EmbeddedPostgres | null> {
    let said = false
    while (!stopping.signal.aborted) {
      // Without it a start would make an empty one.
      if (!existsSync(join(options.dataFolder, 'postgres', 'data', 'PG_VERSION')))
        throw new Error(`The data folder ${options.dataFolder} is gone.`)
      try {
        return await startPostgres({ ...options, port: Number(new URL(url).port) })
      } catch (error) {
        if (!said) say(error instanceof Error ? error.message : String(error))
        said = true
      }
      await Promise.race([wait(betweenTries, undefined, { ref: false }), asked])
    }
    return null
  }

  const kept = keep()
  kept.catch(() => undefined) // it may come to an end before anybody asks
  return {
    url,
    folder,
    recovered,
    kept,
    stop: async () => {
      stopping.abort()
      await kept.catch(() => undefined)
      await server.stop()
    },
  }
}
