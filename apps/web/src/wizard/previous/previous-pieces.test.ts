import { itemId } from '@thidua/schema/outline/item-id'
import { type Answers, rowIds } from '@thidua/schema/outline/paths'
import { finalTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf } from '@thidua/schema/outline/template'
import { describe, expect, it } from 'vitest'
import { type Piece, previousPieces, takePiece } from './previous-pieces.ts'

const itemAt = (place: string) => {
  const item = itemsOf(finalTemplate).find((one) => one.id === place)
  if (!item) throw new Error(`no item ${place}`)
  return item
}
const grounds = (pieces: readonly Piece[]) => pieces.map(({ id, ground }) => [id, ground])

/** The draft after taking all these parts of `previous`, one after the other. */
function taking(place: string, previous: Answers, answers: Answers, way: 'replace' | 'join' = 'replace'): Answers {
  const item = itemAt(place)
  const draft: Record<string, string> = { ...answers }
  for (const [index, piece] of previousPieces(item, previous, answers).entries())
    for (const { path, value } of takePiece(item, piece, way, draft, `new-${index}`)) draft[path] = value
  return draft
}

describe('last round’s answer', () => {
  const previous = {
    'I.1/narrative': 'Sở có 17 công chức.',
    'I.1/figures/civilServants': '17',
    'I.1/figures/divisions': '05',
    'I.1/figures/retired': '3',
    'I.1/done': 'yes',
  }

  it('is offered part by part, beside what stands there now', () => {
    const now = { 'I.1/figures/civilServants': '18', 'I.1/figures/divisions': '05' }
    expect(grounds(previousPieces(itemAt('I.1'), previous, now))).toEqual([
      ['I.1/narrative', 'free'],
      ['I.1/figures/civilServants', 'taken'],
      ['I.1/figures/divisions', 'same'],
    ])
  })

  it('never declares an item finished', () => {
    expect(taking('I.1', previous, {})).not.toHaveProperty('I.1/done')
  })

  it('joins a text behind the present one, and keeps both', () => {
    const joined = taking('I.1', { 'I.1/narrative': 'Câu cũ.' }, { 'I.1/narrative': 'Câu mới.' }, 'join')
    expect(joined['I.1/narrative']).toBe('Câu mới. Câu cũ.')
  })

  it('offers a text whose heading is gone under the first of today', () => {
    const [piece] = previousPieces(itemAt('III'), { 'III/narrative': 'Phong trào lan tỏa.' }, {})
    expect(piece).toMatchObject({ id: 'III/narrative', path: 'III/strengths', ground: 'free' })
  })

  it('adds rows behind those that are there, and knows one that is there already', () => {
    const row = (id: string, order: string, number: string) => ({
      [`II.2/plans/${id}/order`]: order,
      [`II.2/plans/${id}/number`]: number,
    })
    const then = { ...row('a', 'a0', '12/KH-SCT'), ...row('b', 'a1', '769/QĐ-UBND') }
    const now = row('x', 'a0', '769/QĐ-UBND')
    expect(grounds(previousPieces(itemAt('II.2'), then, now))).toEqual([
      ['a', 'free'],
      ['b', 'same'],
    ])
    const [first] = previousPieces(itemAt('II.2'), then, now)
    const patches = first ? takePiece(itemAt('II.2'), first, 'replace', now, 'new') : []
    const taken: Answers = { ...now, ...Object.fromEntries(patches.map(({ path, value }) => [path, value])) }
    expect(rowIds(taken, itemId('II.2'), 'plans')).toEqual(['x', 'new'])
    expect(taken['II.2/plans/new/number']).toBe('12/KH-SCT')
  })

  it('says "Không có" again only where nothing is written, and withdraws it for a text', () => {
    const none = { 'II.3/answer': 'none', 'II.3/reason': 'Mới thành lập' }
    expect(taking('II.3', none, {})).toEqual(none)
    expect(grounds(previousPieces(itemAt('II.3'), none, { 'II.3/narrative': 'Có ba mô hình.' }))).toEqual([
      ['II.3/answer', 'taken'],
    ])
    expect(taking('II.3', { 'II.3/narrative': 'Có ba mô hình.' }, { 'II.3/answer': 'none' })).toMatchObject({
      'II.3/answer': '',
      'II.3/narrative': 'Có ba mô hình.',
    })
  })
})
