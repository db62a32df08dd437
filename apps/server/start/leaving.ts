type Stop = () => unknown

export interface Leaving {
  /** Whether a stop is under way: whatever is still being started need not go on. */
  readonly begun: boolean
  /** Aborted when nobody is to be waited for. */
  readonly hurry: AbortSignal
  /** Something that was started; stopped in the opposite order, once. */
  onLeave(stop: Stop): void
  /** Somebody asked for a stop: `started` is awaited first, so that nothing is left half begun. */
  asked(started: Promise<unknown>, how?: { readonly atOnce: boolean }): void
  /** Something failed, or ended by itself: says why and leaves at once. */
  failed(why: string): Promise<void>
}

/** Stops what was started, whatever asked for it first; what cannot be stopped keeps nothing else from it. */
export function createLeaving(say: (line: string) => void): Leaving {
  const stops: Stop[] = []
  const hurry = new AbortController()
  let begun = false

  async function leave(exitCode: 0 | 1): Promise<never> {
    for (const stop of stops.reverse())
      try {
        await stop()
      } catch (error) {
        console.error(error)
      }
    process.exit(exitCode)
  }

  return {
    get begun() {
      return begun
    },
    hurry: hurry.signal,
    onLeave: (stop) => stops.push(stop),
    asked: (started, { atOnce } = { atOnce: false }) => {
      if (atOnce) hurry.abort()
      if (begun) return
      begun = true
      say('Đang dừng · stopping …')
      void started.catch(() => undefined).then(() => leave(0))
    },
    failed: async (why) => {
      // Ctrl-C ends the programs that a start runs too, and is heard a moment later: then this is no failure.
      await new Promise(setImmediate)
      if (begun) return
      begun = true
      hurry.abort()
      console.error(`\n  ${why}\n`)
      await leave(1)
    },
  }
}
