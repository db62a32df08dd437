import { type Chance, chanceOf } from '../chance.ts'
import type { DemoAgency } from '../province/demo-agency.ts'

/** Tells an agency's story: its names, and numbers as an official letter writes them. */
export interface Teller {
  readonly agency: DemoAgency
  /** Short name inside a sentence, e.g. `UBND xã Bình Sơn`, `Sở Nội vụ`. */
  readonly short: string
  /** Its name without the body: `xã Bình Sơn`; for others the agency itself. */
  readonly place: string
  readonly chance: Chance
  /** A count with a zero before the tens: `05`. */
  count(from: number, to: number): string
  /** Dots between thousands: `1.250`. */
  number(from: number, to: number): string
  /** One decimal after a comma: `12,4`. */
  decimal(from: number, to: number): string
}

export type Sentence = (t: Teller) => string

export function tellerOf(agency: DemoAgency, slug: string): Teller {
  const chance = chanceOf(`${slug} ${agency.code}`)
  return {
    agency,
    short: agency.shortName,
    place: agency.shortName.replace(/^UBND /u, ''),
    chance,
    count: (from, to) => two(chance.whole(from, to)),
    number: (from, to) => withDots(chance.whole(from, to)),
    decimal: (from, to) => `${withDots(chance.whole(from, to))},${chance.whole(1, 9)}`,
  }
}

/** `05`: counts below ten are written with a zero. */
export const two = (count: number): string => String(count).padStart(2, '0')

const withDots = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/gu, '.')

/** So many different sentences of a bank, told in its order. */
export const tell = (t: Teller, bank: readonly Sentence[], count: number): string[] =>
  t.chance.some(bank, count).map((sentence) => sentence(t))

export const dashes = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')
