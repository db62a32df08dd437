import type { ItemId } from '@thidua/schema/outline/item-id'
import { narrativePath } from '@thidua/schema/outline/paths'
import { itemsOf } from '@thidua/schema/outline/template'
import { type Chance, chanceOf, idOf } from '../chance.ts'
import { hour, iso } from '../clock.ts'
import type { DemoRound } from '../movements.ts'
import type { DemoAgency } from '../province/demo-agency.ts'
import { clerkOf, reviewerOf } from '../province/people.ts'
import type { SeededRows } from '../seeded-rows.ts'
import { type RemarkStory, remarkStories } from '../texts/remarks.ts'
import type { DraftHistory } from './draft-history.ts'
import type { Act, Life } from './life.ts'

/** One or two remarks, each at another place. */
export function returnStories(slug: string): RemarkStory[] {
  const chance = chanceOf(`return ${slug}`)
  const first = chance.pick(remarkStories)
  const others = remarkStories.filter(({ about }) => about !== first.about)
  return chance.happens(0.6) ? [first, chance.pick(others)] : [first]
}

/** The item that a remark is about, and the narrative that mends it. */
function mended(round: DemoRound, { about }: RemarkStory): { item: ItemId; path: string } {
  const item = itemsOf(round.template.outline).find(({ meaning }) => meaning === about)
  if (!item) throw new Error(`no item of the outline means ${about}`)
  return { item: item.id, path: narrativePath(item.id, item.narratives[0]?.key ?? 'narrative') }
}

/** The clerk adds what the remarks ask for, and while at it corrects a figure or takes a sentence out. */
export function mend(
  draft: DraftHistory,
  agency: DemoAgency,
  round: DemoRound,
  stories: readonly RemarkStory[],
  at: number,
): void {
  for (const [index, story] of stories.entries()) {
    const { path } = mended(round, story)
    const text = lookedOver(draft.text(path), chanceOf(`mend ${agency.code} ${round.slug} ${path}`))
    const mark = text.startsWith('- ') ? '- ' : ''
    draft.write(path, `${text}\n${mark}${story.mended}`, clerkOf(agency), at + (index * hour) / 4)
  }
}

/** The remark hangs on the first line, so that one stays as it is. */
function lookedOver(text: string, chance: Chance): string {
  const [first = '', ...lines] = text.split('\n')
  const kept = lines.length > 1 && chance.happens(0.4) ? lines.slice(0, -1) : lines
  const counted = kept.findIndex((line) => figure.test(line))
  const corrected = counted < 0 || chance.happens(0.3) ? kept : kept.with(counted, moreBy(kept[counted] ?? '', chance))
  return [first, ...corrected].join('\n')
}

/** A count of people or things; a date, a document's number and a percent are no such. */
const figure = /(?<![\d.,/])(\d{2,3})(?= \p{Ll})/u

const moreBy = (line: string, chance: Chance): string =>
  line.replace(figure, (count) => String(Number(count) + chance.whole(1, 4)).padStart(count.length, '0'))

interface Returned {
  readonly reportId: string
  readonly slug: string
  readonly agency: DemoAgency
  readonly round: DemoRound
  readonly life: Life
  readonly act: Act
  /** Running number of the act. */
  readonly event: number
  /** Number of the submission that came back. */
  readonly submission: number
}

/** A return with its remarks, answered as far as the report's life went on. */
export function addReturn(
  rows: SeededRows,
  returned: Returned,
  stories: readonly RemarkStory[],
  draft: DraftHistory,
): void {
  const { reportId, slug, agency, round, life, act, event, submission } = returned
  const returnId = idOf(`return ${slug} ${submission}`)
  const reviewer = reviewerOf(agency.block).id
  const order = itemsOf(round.template.outline).map(({ id }) => id)
  const inOrder = stories
    .map((story) => ({ story, ...mended(round, story) }))
    .toSorted((a, b) => order.indexOf(a.item) - order.indexOf(b.item))
  rows.return.push({
    id: returnId,
    report_id: reportId,
    event_id: event,
    submission,
    places: [...new Set(inOrder.map(({ item }) => item))],
  })
  const answered = life.acts.findLast((later) => later.act === 'submit' && later.at > act.at)
  for (const [index, { story, item, path }] of inOrder.entries()) {
    const id = idOf(`remark ${slug} ${submission} ${index}`)
    const quote = quoteFrom(draft.text(path))
    rows.remark.push({
      id,
      report_id: reportId,
      return_id: returnId,
      submission,
      position: index,
      place: item,
      path,
      ...quote,
      text: story.text,
      level: story.level,
      by_id: reviewer,
      at: iso(act.at),
    })
    if (answered)
      rows.remark_reply.push({
        remark_id: id,
        answer: 'fixed',
        text: 'Đã bổ sung theo ý kiến.',
        by_id: clerkOf(agency).id,
        at: iso(answered.at - hour),
      })
  }
}

/** The words a remark hangs on: the beginning of the text, up to the first pause. */
function quoteFrom(text: string): { start: number; end: number; quote: string } {
  const start = text.startsWith('- ') ? 2 : 0
  const quote = /[^,;.]*/u.exec(text.slice(start))?.[0] ?? ''
  return { start, end: start + [...quote].length, quote }
}
