import type { LetterJson } from '@thidua/schema/letter-json'
import { describe, expect, it } from 'vitest'
import { read } from '../src/read/read.ts'
import { type Foot, feet, type Head, heads, layouts, printed } from './form-variants.ts'

/** What of letterhead and foot is read, and what it must be. Names of bodies may be given their natural letters. */
const components = (
  letter: LetterJson,
  head: Head,
  foot: Foot,
): Readonly<Record<string, readonly [unknown, unknown]>> => ({
  agency: [letter.agency?.toUpperCase(), head.agency],
  superior: [letter.superior, head.superior],
  number: [letter.number, head.number],
  issuedOn: [letter.issuedOn, head.issuedOn],
  place: [letter.place, head.place],
  recipients: [letter.recipients, foot.recipients],
  lines: [letter.signature?.lines, foot.signature.lines],
  name: [letter.signature?.name, foot.signature.name],
  unplaced: [letter.unplaced, []],
})

type Pair = readonly [Head, Foot]
const pairs: readonly Pair[] = heads.flatMap((head) => feet.map((foot): Pair => [head, foot]))

/** Of each component how many are read wrong, where more than two in a hundred are; with a few of them. */
async function wrongIn(all: readonly Pair[], build: (...pair: Pair) => readonly [string, Uint8Array]) {
  const wrong = new Map<string, string[]>()
  for (const pair of all) {
    const [name, bytes] = build(...pair)
    for (const [component, [is, wanted]] of Object.entries(components(await read(bytes, name), ...pair)))
      if (JSON.stringify(is) !== JSON.stringify(wanted))
        wrong.set(component, [...(wrong.get(component) ?? []), `${JSON.stringify(is)} for ${JSON.stringify(wanted)}`])
  }
  const bad = [...wrong].filter(([, letters]) => letters.length > all.length * 0.02)
  return bad.map(([component, letters]) => [component, letters.length, ...new Set(letters)].slice(0, 8))
}

describe('letterhead and foot', () => {
  it('are of every kind', () => {
    expect([heads.length, feet.length]).toEqual([24, 11])
  })

  it.each(Object.entries(layouts))('are read from %s', async (_, build) => {
    expect(await wrongIn(pairs, build)).toEqual([])
  })

  it('are read from a printed page', async () => {
    const each = heads.map((head, index): Pair => [head, feet[index % feet.length] as Foot])
    expect(await wrongIn(each, (head, foot) => ['a.pdf', printed(head, foot)])).toEqual([])
  })
})
