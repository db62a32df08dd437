import { describe, expect, it } from 'vitest'
import { type HeatMapRow, heatMapGroups } from './heat-map-model.ts'

const row = (agencyName: string, blockName: string, answers: string): HeatMapRow => ({
  reportId: agencyName,
  agencyName,
  blockName,
  state: 'SUBMITTED',
  answers,
})

describe('heatMapGroups', () => {
  it('groups by block in the order of the rows and reads a letter an item', () => {
    const groups = heatMapGroups([row('A', 'Khối 1', 'cnm'), row('B', 'Khối 2', '---'), row('C', 'Khối 1', 'ccc')], 3)
    expect(
      groups.map(({ blockName, lines, submitted }) => [blockName, lines.map((l) => l.agencyName), submitted]),
    ).toEqual([
      ['Khối 1', ['A', 'C'], 2],
      ['Khối 2', ['B'], 0],
    ])
    expect(groups[0]?.lines[0]?.answers).toEqual(['content', 'none', 'missing'])
  })

  it('has a cell for every item, whatever arrives', () => {
    expect(heatMapGroups([row('A', '', 'c?')], 3)[0]?.lines[0]?.answers).toEqual([
      'content',
      'notSubmitted',
      'notSubmitted',
    ])
    expect(heatMapGroups([], 10)).toEqual([])
  })
})
