import * as coverage from '@thidua/consolidation/coverage/coverage-of'
import { inventedRound } from '@thidua/consolidation/fixtures/invented-round'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf } from '@thidua/schema/outline/template'
import { expect, it, vi } from 'vitest'
import { buildSources, type SourceHeads } from '../sources/build-sources.ts'
import { contentsReader } from './read-contents.ts'

vi.mock('@thidua/consolidation/coverage/coverage-of', { spy: true })

it('reads each item once while a room opens, and all of them again when other submissions stand', () => {
  const { agencies, standing } = inventedRound([{ 'II.1/narrative': 'Một.' }, { 'II.1/narrative': 'Hai.' }])
  const heads = {
    basis: 'sent',
    sendings: agencies.map((agency) => ({ agency, state: 'counted', late: false })),
    standing: standing.map(({ answers: _, report, ...head }) => ({ ...head, reportId: report, templateId: 't' })),
    older: [],
    known: [],
    outlines: [{ id: 't', outline: midTermTemplate }],
  } as unknown as SourceHeads
  const read = contentsReader()
  const texts = new Map()
  const items = itemsOf(midTermTemplate).map(({ id }) => id)
  for (const item of items) {
    texts.set(item, Object.fromEntries(standing.map(({ id, answers }) => [id, answers])))
    read(buildSources(midTermTemplate, heads, texts))
  }
  expect(coverage.contentsOf).toHaveBeenCalledTimes(items.length)
  expect([...read(buildSources(midTermTemplate, heads, texts)).keys()]).toEqual(items)
  read(buildSources(midTermTemplate, { ...heads }, texts))
  expect(coverage.contentsOf).toHaveBeenCalledTimes(2 * items.length)
})
