import { expect, it } from 'vitest'
import { added, widenedTemplate } from '../fixtures/widened-template.ts'
import { previousOfItem } from './previous-of-item.ts'
import { midTermTemplate } from './standard-template.ts'
import { isGroup, itemsOf, type Template } from './template.ts'

const itemAt = (template: Template, id: string) => {
  const item = itemsOf(template).find((one) => one.id === id)
  if (!item) throw new Error(`no item ${id}`)
  return item
}

/** An outline in which an item has another name than in the standard one, and means the same. */
const renamed = (id: string, name: typeof added.own): Template => ({
  chapters: midTermTemplate.chapters.map((chapter) => ({
    ...chapter,
    parts: chapter.parts.map((part) => (!isGroup(part) && part.id === id ? { ...part, id: name } : part)),
  })),
})

it('is found by the item’s id, whatever else it means', () => {
  const answers = {
    [`${added.second}/narrative`]: 'Của thanh niên.',
    'II.3/narrative': 'Của đơn vị.',
    [`${added.own}/narrative`]: 'Giải pháp.',
    'letter/number': '5',
  }
  const before = { answers, outline: widenedTemplate }
  const of = (id: string) => previousOfItem(itemAt(widenedTemplate, id), widenedTemplate, before)
  expect(of(added.second)).toEqual({ [`${added.second}/narrative`]: 'Của thanh niên.' })
  expect(of('II.3')).toEqual({ 'II.3/narrative': 'Của đơn vị.' })
  expect(of(added.own)).toEqual({ [`${added.own}/narrative`]: 'Giải pháp.' })
  expect(of('II.1')).toEqual({})
})

it('is found by what the item means where its name is new, under the paths of today', () => {
  const answers = {
    'II.4/commendations/a/order': 'a0',
    'II.4/commendations/a/recipient': 'Thôn Phú Lộc',
    'II.4/done': 'yes',
  }
  const today = renamed('II.4', added.rows)
  const item = itemAt(today, added.rows)
  expect(previousOfItem(item, today, { answers, outline: midTermTemplate })).toEqual({
    [`${added.rows}/commendations/a/order`]: 'a0',
    [`${added.rows}/commendations/a/recipient`]: 'Thôn Phú Lộc',
    [`${added.rows}/done`]: 'yes',
  })
})

it('is offered once: not to a second item of the same meaning, not to one that means nothing standard', () => {
  const answers = { 'II.3/narrative': 'Của đơn vị.', 'II.1/narrative': 'x' }
  const before = { answers, outline: midTermTemplate }
  const of = (id: string) => previousOfItem(itemAt(widenedTemplate, id), widenedTemplate, before)
  expect(of('II.3')).toEqual({ 'II.3/narrative': 'Của đơn vị.' })
  expect(of(added.second)).toEqual({})
  expect(of(added.own)).toEqual({})
})
