import { setTimeout as wait } from 'node:timers/promises'
import { dayOf, endOfDay } from '@thidua/schema/vietnam-day'

/** A test that asks which day it is and goes by it some seconds later takes no longer than this. */
const roomMs = 60_000

/** Milliseconds until a test may begin at an instant: none, but in the last minute of a day in Việt Nam until it is over. */
export function untilRoomMs(nowMs: number): number {
  const today = dayOf(nowMs).toISOString().slice(0, 10)
  const leftMs = endOfDay(today).getTime() - nowMs
  return leftMs <= roomMs ? leftMs : 0
}

/** Begins no test a moment before midnight: it would see two days and take them for one. */
export async function roomBeforeMidnight(): Promise<void> {
  const ms = untilRoomMs(Date.now())
  // The database has a clock of its own, and a timer may be early by a hair.
  if (ms > 0) await wait(ms + 100)
}
