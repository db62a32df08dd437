import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Meaning } from '@thidua/schema/outline/meanings'
import {
  answerPath,
  choicePath,
  donePath,
  figurePath,
  letterPath,
  narrativePath,
  reasonPath,
} from '@thidua/schema/outline/paths'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { itemsOf, type TemplateItem } from '@thidua/schema/outline/template'
import type { DemoRound } from '../movements.ts'
import type { DemoAgency } from '../province/demo-agency.ts'
import { headOf } from '../province/people.ts'
import { inspectionLead, modelLead } from '../texts/leads.ts'
import { rural } from '../texts/rural.ts'
import { advantages, difficulties, profile } from '../texts/situation.ts'
import { dashes, type Sentence, type Teller, tell, tellerOf, two } from '../texts/teller.ts'
import { ofKind } from '../texts/theme.ts'
import { commendationRows, inspectionRows, modelRows, planRows, recommendationRows, rowFields } from './rows.ts'

export type Fields = Readonly<Record<string, string>>

/** Share of agencies that have nothing to say in an item: about four in ten over the items that may be so. */
const silence: Partial<Record<Meaning, number>> = { 'I.2.2': 0.04, 'II.3': 0.4, 'II.4': 0.35, 'II.5': 0.45, IV: 0.5 }

const reasons = [
  '',
  '',
  '',
  'Trong kỳ không phát sinh.',
  'Đơn vị mới được sắp xếp, chưa phát sinh nội dung này.',
  'Lồng ghép trong kiểm tra công vụ, không tổ chức riêng.',
]

/** A complete report of an agency, item by item in the order of the outline. */
export function composeAnswers(agency: DemoAgency, round: DemoRound): { fields: Fields }[] {
  const t = tellerOf(agency, round.slug)
  const items = itemsOf(round.template.outline).map((item) => ({ fields: itemFields(t, round, item) }))
  const last = items.at(-1)
  if (last) last.fields = { ...last.fields, [letterPath('signer')]: headOf(agency).name }
  return items
}

function itemFields(t: Teller, round: DemoRound, item: TemplateItem): Fields {
  const { id, meaning } = item
  if (meaning === null) throw new Error(`the demo has nothing to say in ${id}`)
  if (t.chance.happens(silence[meaning] ?? 0)) {
    const reason = t.chance.pick(reasons)
    return { [answerPath(id)]: 'none', ...(reason === '' ? {} : { [reasonPath(id)]: reason }) }
  }
  return { ...content[meaning](t, round, item), [donePath(id)]: 'yes' }
}

type Compose = (t: Teller, round: DemoRound, item: TemplateItem) => Fields

const narrative = (item: ItemId, text: string): Fields => ({ [narrativePath(item, 'narrative')]: text })

/** Two or three sentences as paragraphs or as dashes, as clerks do either. */
function passage(t: Teller, bank: readonly Sentence[], count: number): string {
  const sentences = tell(t, bank, count)
  return t.chance.happens(0.5) ? dashes(sentences) : sentences.join('\n')
}

const withRows =
  (
    slug: RowsSlug,
    rowsFor: (t: Teller, round: DemoRound) => Fields[],
    lead: (t: Teller, count: number) => string,
  ): Compose =>
  (t, round, { id }) => {
    const rows = rowsFor(t, round)
    return { ...narrative(id, lead(t, rows.length)), ...rowFields(t, round, id, slug, rows) }
  }

const content: Record<Meaning, Compose> = {
  'I.1': (t, _, { id }) => {
    const staff = staffOf(t)
    return {
      ...narrative(id, profile(t, staff)),
      [figurePath(id, 'civilServants')]: String(staff.civilServants),
      [figurePath(id, 'contractWorkers')]: two(staff.contractWorkers),
      [figurePath(id, 'divisions')]: two(staff.divisions),
      [figurePath(id, 'politicalTheory')]: staff.share,
    }
  },
  'I.2.1': (t, _, { id }) => narrative(id, advantages(t)),
  'I.2.2': (t, _, { id }) => narrative(id, difficulties(t)),
  'II.1': (t, { movement }, { id }) => ({
    ...narrative(id, passage(t, ofKind(t, movement.theme.launching), t.chance.whole(2, 4))),
    [choicePath(id, 'launched')]: t.chance.happens(0.93) ? 'yes' : 'no',
    [figurePath(id, 'conferences')]: t.count(1, 9),
  }),
  'II.2': (t, round, { id }) => ({
    ...narrative(id, passage(t, ofKind(t, round.movement.theme.effects), t.chance.whole(2, 4))),
    ...rowFields(t, round, id, 'plans', planRows(t, round)),
    ...effectFigures(t, round, id),
  }),
  'II.3': withRows('exemplary-models', modelRows, modelLead),
  'II.4': withRows(
    'commendations',
    commendationRows,
    (t, count) =>
      `${t.short} đã khen thưởng và trình cấp có thẩm quyền khen thưởng ${two(count)} tập thể, hộ gia đình, cá nhân có thành tích nổi bật.`,
  ),
  'II.5': withRows('inspections', inspectionRows, inspectionLead),
  III: (t, { movement }, { id, narratives }) => {
    const { theme } = movement
    const texts: Record<string, () => string> = {
      narrative: () => [...tell(t, ofKind(t, theme.strengths), 2), ...tell(t, theme.shortcomings, 1)].join('\n'),
      strengths: () => passage(t, ofKind(t, theme.strengths), 2),
      shortcomings: () => passage(t, theme.shortcomings, 2),
      causes: () => passage(t, theme.causes, t.chance.whole(1, 2)),
      lessons: () => passage(t, theme.lessons, 2),
    }
    return Object.fromEntries(narratives.map(({ key }) => [narrativePath(id, key), texts[key]?.() ?? '']))
  },
  IV: withRows(
    'recommendations',
    recommendationRows,
    (t) => `Để Phong trào thi đua đạt kết quả cao hơn, ${t.short} đề xuất, kiến nghị một số nội dung.`,
  ),
}

function staffOf({ agency, chance, decimal }: Teller) {
  const large =
    agency.kind === 'armed' || agency.kind === 'enterprise' || ['SYT', 'SGDDT', 'BVDK', 'DHPVD'].includes(agency.code)
  return {
    civilServants: large
      ? chance.whole(86, 640)
      : agency.kind === 'association'
        ? chance.whole(4, 14)
        : chance.whole(15, 78),
    contractWorkers: chance.whole(1, 9),
    divisions: agency.kind === 'commune' ? chance.whole(3, 4) : chance.whole(2, 9),
    share: decimal(61, 97),
  }
}

function effectFigures(t: Teller, { movement }: DemoRound, item: ItemId): Fields {
  const fields: Record<string, string> = { [figurePath(item, 'newsItems')]: t.count(4, 96) }
  if (movement.theme !== rural) return fields
  if (t.agency.kind === 'commune' || t.chance.happens(0.4))
    fields[figurePath(item, 'fundsMobilised')] = t.number(120, 14_800)
  if (t.agency.kind !== 'commune') return fields
  return {
    ...fields,
    [figurePath(item, 'landDonated')]: t.number(640, 18_400),
    [figurePath(item, 'workdays')]: t.number(180, 5200),
  }
}
