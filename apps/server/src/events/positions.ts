import { type Position, settledAfterMs } from './position.ts'

const keptMs = 15 * 60_000

/** Where the database was at which time, as far back as a page that opens may ask. */
export class Positions {
  readonly #kept: { readonly atMs: number; readonly position: Position }[] = []

  /** `atMs` of a clock that never goes back. */
  keep(position: Position, atMs: number): void {
    this.#kept.push({ atMs, position })
    while ((this.#kept[0]?.atMs ?? atMs) < atMs - keptMs) this.#kept.shift()
  }

  /** Takes what is known to have been settled at `atMs`, as the first. */
  begin(settled: Position, atMs: number): void {
    if (this.#kept.length === 0) this.keep(settled, atMs - settledAfterMs)
  }

  /**
   * The latest position that is sure to be before anything that was committed after `ms` ago; null where none is kept from
   * so long ago.
   */
  before(ms: number, nowMs: number): Position | null {
    return this.#kept.findLast(({ atMs }) => atMs <= nowMs - ms - settledAfterMs)?.position ?? null
  }

  /** The one to go on from for whoever has heard all until now: what is after it may be heard twice. */
  settled(nowMs: number): Position | null {
    return this.before(0, nowMs) ?? this.#kept[0]?.position ?? null
  }
}
