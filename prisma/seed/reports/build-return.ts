import type { ItemId } from '@thidua/schema/outline/item-id'
import { narrativePath } from '@thidua/schema/outline/paths'
import { itemsOf } from '@thidua/schema/outline/template'
import { chanceOf, idOf } from '../chance.ts'
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

/** The clerk adds what the remarks ask for. */
export function mend(
  draft: DraftHistory,
  agency: DemoAgency,
  round: DemoRound,
  stories: readonly RemarkStory[],
  at: number,
): void {
  for (const [index, story] of stories.entries()) {
    const { path } = mended(round, story)
    const text = draft.text(path)
    const mark = text.startsWith('- ') ? '- ' : ''
    draft.write(path, `${text}\n${mark}${story.mended}`, clerkOf(agency), at + (index * hour) / 4)
  }
}

interface Returned {
  readonly reportId: string
  readonly slug: string
  readonly agency: DemoAgency
  readonly round: DemoRound
  readonly life: Life
  readonly act: Act
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
  const { reportId, slug, agency, round, life, act, submission } = returned
  const returnId = idOf(`return ${slug} ${submission}`)
  const reviewer = reviewerOf(agency.block).id
  rows.return.push({
    id: returnId,
    report_id: reportId,
    submission,
    places: [...new Set(stories.map((story) => mended(round, story).item))],
    by_id: reviewer,
    at: iso(act.at),
  })
  const answered = life.acts.findLast((later) => later.act === 'submit' && later.at > act.at)
  const accepted = life.state === 'ACCEPTED'
  for (const [index, story] of stories.entries()) {
    const { item, path } = mended(round, story)
    rows.remark.push({
      id: idOf(`remark ${slug} ${submission} ${index}`),
      report_id: reportId,
      return_id: returnId,
      submission,
      place: item,
      path,
      quote: quoteFrom(draft.text(path)),
      text: story.text,
      level: story.level,
      state: answered ? (accepted ? 'closed' : 'answered') : 'open',
      by_id: reviewer,
      at: iso(act.at),
      answer: answered ? 'fixed' : null,
      answer_text: answered ? 'Đã bổ sung theo ý kiến.' : null,
      answered_by_id: answered ? clerkOf(agency).id : null,
      answered_at: answered ? iso(answered.at - hour) : null,
    })
  }
}

/** The words a remark hangs on: the beginning of the text, up to the first pause. */
const quoteFrom = (text: string): string => /[^,;.]*/u.exec(text.replace(/^- /u, ''))?.[0] ?? ''
