import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acknowledge } from './acknowledge.ts'
import { mergeTexts } from './compare/merge-texts.ts'
import { type } from './edit-queue.ts'
import { modelServer } from './fixtures/model-server.ts'
import { deskSteps, playTwoDesks } from './fixtures/two-desks.ts'
import { isSettled, shownValue } from './read-queue.ts'
import { emptyQueue } from './save-queue.ts'
import { take } from './take-patches.ts'

const path = 'II.1/narrative'
const at = '2026-01-05T03:02:00.000Z'
const start = { [path]: { value: 'Một hai ba bốn năm sáu', version: 1, by: 'a', at } }

const join = (_: string, base: string, mine: string, theirs: string) => {
  const merged = mergeTexts(base, mine, theirs)
  return merged.clean ? merged.text : null
}

describe('two people on one field', () => {
  it('lose and double no word, and see one text, whatever is written, struck, lost, repeated and reloaded', async () => {
    await fc.assert(
      fc.asyncProperty(deskSteps(40), async (steps) => {
        const { save, fields } = modelServer({ start })
        await playTwoDesks(
          steps,
          {
            save: async (client, patches) => save(client, patches),
            fields: async () => ({ ...fields }),
          },
          { path, names: ['an', 'bình'] },
        )
      }),
      { numRuns: 600 },
    )
  })

  it('are not asked where neither touched what the other changed, and what was typed meanwhile is joined too', () => {
    const { save, fields } = modelServer({ start })
    const sent = take(type(emptyQueue('tab'), path, 'Một hai ba bốn năm sáu bảy', start, at))
    save('other', [{ path, value: 'Không một hai ba bốn năm sáu', baseVersion: 1, clientSeq: 1 }])
    const typing = type(sent.queue, path, 'Một hai ba bốn năm sáu bảy tám', start, at)
    const joined = acknowledge(typing, save('tab', sent.patches), join)
    expect(joined.conflicts).toEqual({})
    expect(shownValue(joined, fields, path)).toBe('Không một hai ba bốn năm sáu bảy tám')
    const next = take(joined)
    expect(isSettled(acknowledge(next.queue, save('tab', next.patches), join))).toBe(true)
    expect(fields[path]).toMatchObject({ value: 'Không một hai ba bốn năm sáu bảy tám', version: 3 })
  })

  it('are asked where both changed the same words', () => {
    const { save } = modelServer({ start })
    const sent = take(type(emptyQueue('tab'), path, 'Một hai ba bốn năm mười', start, at))
    save('other', [{ path, value: 'Một hai ba bốn năm chín', baseVersion: 1, clientSeq: 1 }])
    const asked = acknowledge(sent.queue, save('tab', sent.patches), join)
    expect(asked.conflicts[path]).toMatchObject({ mine: 'Một hai ba bốn năm mười' })
    expect(take(asked).patches).toEqual([])
  })
})
