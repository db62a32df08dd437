import { ordersAfter } from '@thidua/draft/row-order'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { cellPath, orderPath } from '@thidua/schema/outline/paths'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { idOf } from '../chance.ts'
import { day, vietnamDate } from '../clock.ts'
import type { DemoDocument, DemoRound } from '../movements.ts'
import { inventedPerson } from '../province/people.ts'
import type { Teller } from '../texts/teller.ts'
import { ofKind } from '../texts/theme.ts'

type Cells = Readonly<Record<string, string>>

/** A date as a clerk types it: `17/6/2022`. */
const typedDate = (isoDate: string): string =>
  isoDate
    .split('-')
    .reverse()
    .map((part) => part.replace(/^0/u, ''))
    .join('/')

/** A day in the years before the round. */
const dateBefore = (t: Teller, round: DemoRound, from: number, to: number): string =>
  typedDate(vietnamDate(round.opensAt - t.chance.whole(from, to) * day))

const documentCells = (document: DemoDocument): Cells => ({
  type: document.type,
  number: document.number,
  issuedOn: typedDate(document.issuedOn),
  issuer: document.issuer,
  subject: document.subject,
  role: 'responds',
})

/** Two agencies cite the same scheme, one with another day: the province's one conflict about a document. */
const slipOfTheDate = { agency: 'HLHPN', number: '13-ĐA/TU', issuedOn: '10/11/2022' }

export function planRows(t: Teller, round: DemoRound): Cells[] {
  const { movement } = round
  const cited = [
    movement.launch,
    ...movement.cited.filter((document) =>
      slipOfTheDate.number === document.number ? citesScheme(t) : t.chance.happens(0.4),
    ),
  ]
  const own: Cells = {
    type: 'KH',
    number: `${t.chance.whole(12, 420)}/KH-${t.agency.symbol}`,
    issuedOn: dateBefore(t, round, 40, 420),
    issuer: t.short,
    subject: movement.theme.ownPlan(t),
    role: 'implements',
  }
  return [...cited.map(documentCells), own].map((cells) =>
    t.agency.code === slipOfTheDate.agency && cells['number'] === slipOfTheDate.number
      ? { ...cells, issuedOn: slipOfTheDate.issuedOn }
      : cells,
  )
}

const citesScheme = (t: Teller): boolean =>
  ['HND', slipOfTheDate.agency].includes(t.agency.code) || t.chance.happens(0.3)

export const modelRows = (t: Teller, round: DemoRound): Cells[] => {
  const stories = t.chance.some(ofKind(t, round.movement.theme.models), t.chance.whole(1, 3))
  return stories.map((story) => ({
    ...story(t),
    place: t.agency.kind === 'commune' ? t.place : t.agency.letterPlace,
    stage: t.chance.pick(['found', 'nurtured', 'publicised', 'spread']),
    since: String(Number(vietnamDate(round.opensAt).slice(0, 4)) - t.chance.whole(0, 3)),
  }))
}

export function commendationRows(t: Teller, round: DemoRound): Cells[] {
  const { agency, chance } = t
  const own = {
    commune: { form: 'commune-commendation', authority: `Chủ tịch ${t.short}` },
    enterprise: { form: 'enterprise-commendation', authority: `${agency.headPost} ${t.short}` },
    front: { form: 'mass-organisation', authority: t.short },
    association: { form: 'mass-organisation', authority: t.short },
  }[agency.kind as string] ?? { form: 'department-commendation', authority: `${agency.headPost} ${t.short}` }
  const province = { form: 'province-merit', authority: 'Chủ tịch UBND tỉnh' }
  return Array.from({ length: chance.whole(1, 4) }, (_, index) => {
    const { form, authority } = index === 0 && chance.happens(0.35) ? province : own
    const kind = chance.pick(
      agency.kind === 'commune'
        ? ['collective', 'household', 'worker', 'worker']
        : ['collective', 'leader', 'worker', 'worker'],
    )
    const decided = chance.happens(0.85)
    return {
      recipient: recipient(t, kind, index),
      kind,
      form,
      authority,
      status: decided ? 'decided' : 'proposed',
      decisionNumber: decided
        ? `${chance.whole(21, 1980)}/QĐ-${form === 'province-merit' ? 'UBND' : agency.symbol}`
        : '',
      decisionDate: decided ? dateBefore(t, round, 20, 360) : '',
      merit: chance.pick(round.movement.theme.merits),
    }
  })
}

function recipient(t: Teller, kind: string, index: number): string {
  const { agency, chance } = t
  const { title, name } = inventedPerson(`khen ${agency.code} ${index} ${kind}`)
  const called = `${title.replace(/^./u, (letter) => letter.toUpperCase())} ${name}`
  if (kind === 'household') return `Hộ ${title} ${name}`
  if (kind === 'leader') return `${called}, Trưởng phòng thuộc ${t.short}`
  if (kind === 'worker')
    return agency.kind === 'commune' ? `${called}, ${t.place}` : `${called}, chuyên viên ${t.short}`
  return agency.kind === 'commune'
    ? `Nhân dân và cán bộ thôn ${chance.pick(['Phú Lộc', 'An Bình', 'Tân Hòa', 'Đông Thuận', 'Nước Xuyên', 'Gò Chè', 'Làng Ren', 'Kon Tu'])}, ${t.place}`
    : `${chance.pick(['Văn phòng', 'Phòng Tổng hợp', 'Phòng Nghiệp vụ', 'Công đoàn cơ sở'])} ${t.short}`
}

export const inspectionRows = (t: Teller, round: DemoRound): Cells[] =>
  Array.from({ length: t.chance.whole(1, 2) }, () => ({
    kind: t.chance.pick(['inspection', 'supervision']),
    by:
      t.agency.kind === 'commune'
        ? t.chance.pick(['Hội đồng nhân dân', 'Mặt trận Tổ quốc', 'Ban Chỉ đạo']).concat(` ${t.place}`)
        : t.short,
    inspected:
      t.agency.kind === 'commune'
        ? `${t.count(2, 6)} thôn trên địa bàn`
        : t.chance.pick([
            'Các phòng, đơn vị trực thuộc',
            'Công đoàn các đơn vị trực thuộc',
            'Các đơn vị trong khối thi đua',
          ]),
    date: dateBefore(t, round, 15, 300),
    document: t.chance.happens(0.7) ? `${t.chance.whole(8, 260)}/KH-${t.agency.symbol}` : '',
    findings: t.chance.pick(round.movement.theme.findings)(t),
    followUp: t.chance.pick(round.movement.theme.followUps),
  }))

export const recommendationRows = (t: Teller, round: DemoRound): Cells[] =>
  t.chance.some(round.movement.theme.recommendations, t.chance.whole(1, 2)).map((story) => ({ ...story }))

/** Rows as fields of a draft, with ids and orders of their own. */
export function rowFields(
  t: Teller,
  round: DemoRound,
  item: ItemId,
  slug: RowsSlug,
  rows: readonly Cells[],
): Record<string, string> {
  const orders = ordersAfter(null, rows.length)
  return Object.fromEntries(
    rows.flatMap((cells, index) => {
      const rowId = idOf(`row ${round.slug} ${t.agency.code} ${slug} ${index}`)
      const filled = Object.entries(cells).filter(([, value]) => value !== '')
      return [
        [orderPath(item, slug, rowId), orders[index] ?? ''],
        ...filled.map(([cell, value]) => [cellPath(item, slug, rowId, cell), value]),
      ]
    }),
  )
}
