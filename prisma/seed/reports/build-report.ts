import { letterPath } from '@thidua/schema/outline/paths'
import type { ReportState } from '@thidua/schema/states'
import { chanceOf, idOf } from '../chance.ts'
import { day, hour, iso, vietnamDate } from '../clock.ts'
import type { DemoRound } from '../movements.ts'
import type { DemoAgency } from '../province/demo-agency.ts'
import { clerkOf, compiler, headOf, reviewerOf } from '../province/people.ts'
import type { SeededRows } from '../seeded-rows.ts'
import { extensionReasons } from '../texts/remarks.ts'
import { addReturn, mend, returnStories } from './build-return.ts'
import { composeAnswers } from './compose-answers.ts'
import { type Devices, DraftHistory } from './draft-history.ts'
import type { Act, Life } from './life.ts'

/** A submission before it has its number in the product; facts are projected from it later. */
export interface Sending {
  readonly reportId: string
  /** Name of the agency that reports. */
  readonly agency: string
  readonly round: DemoRound
  readonly number: number
  readonly at: number
  readonly byId: string
  readonly deadline: number
  readonly answers: Readonly<Record<string, string>>
}

/** The drafts in which one person wrote what another had just changed. */
const conflict = { agency: 'STC', round: 'tong-ket-nong-thon-moi', path: 'II.1/narrative' }

/** One report of the demo province: its draft with history, acts, returns. Adds to `rows`, gives its submissions. */
export function buildReport(
  rows: SeededRows,
  agency: DemoAgency,
  round: DemoRound,
  life: Life,
  devices: Devices,
): Sending[] {
  const slug = `${round.slug} ${agency.code}`
  const id = idOf(`report ${slug}`)
  const chance = chanceOf(`report ${slug}`)
  const draft = new DraftHistory(id, devices)
  const sendings: Sending[] = []
  const stories = returnStories(slug)
  const deadline = life.extendedTo ?? round.agencyDeadline
  let openedAt: number | null = null

  const record = (act: string, from: ReportState, to: ReportState, byId: string, at: number): number => {
    const event = rows.report_event.length + 1
    rows.report_event.push({ id: event, report_id: id, act, from, to, by_id: byId, at: iso(at) })
    return event
  }
  if (life.extendedTo !== null)
    rows.extension.push({
      id: idOf(`extension ${slug}`),
      report_id: id,
      event_id: record(
        'extend',
        'NOT_STARTED',
        'NOT_STARTED',
        compiler().id,
        Math.min(round.agencyDeadline, life.began) - day,
      ),
      deadline: iso(life.extendedTo),
      reason: chance.pick(extensionReasons),
      effects: [],
    })

  if (life.state !== 'NOT_STARTED') writeFirst(draft, agency, round, life)
  for (const act of life.acts) {
    if (act.act === 'submit') {
      if (sendings.length > 0) mend(draft, agency, round, stories, act.at - 6 * hour)
      openedAt = null
      numberLetter(draft, agency, slug, sendings.length + 1, act.at - hour)
      sendings.push({
        reportId: id,
        agency: agency.name,
        round,
        number: sendings.length + 1,
        at: act.at,
        byId: headOf(agency).id,
        deadline,
        answers: draft.answers(),
      })
    }
    if (act.by === 'host') openedAt ??= act.at - hour
    if (act.act === 'write') continue
    const event = record(act.act, act.from, act.to, actorOf(agency, act).id, act.at)
    if (act.act === 'return') {
      const returned = { reportId: id, slug, agency, round, life, act, event, submission: sendings.length }
      addReturn(rows, returned, stories, draft)
    }
  }
  if (life.state === 'REVISING') mend(draft, agency, round, stories.slice(0, 1), (life.acts.at(-1)?.at ?? 0) + hour)
  if (life.state === 'SUBMITTED' && chance.happens(0.5)) openedAt = (life.acts.at(-1)?.at ?? 0) + 2 * hour

  rows.report.push({
    id,
    round_id: idOf(`round ${round.slug}`),
    agency_id: idOf(`agency ${agency.code}`),
    state: life.state,
    state_since: iso(life.acts.at(-1)?.at ?? round.opensAt),
    submission_count: sendings.length,
    latest_number: sendings.length > 0 ? sendings.length : null,
    first_submitted_at: sendings[0] ? iso(sendings[0].at) : null,
    last_submitted_at: sendings.length > 0 ? iso(sendings.at(-1)?.at ?? 0) : null,
    opened_at: openedAt === null ? null : iso(openedAt),
    last_written_at: draft.changes.at(-1)?.at ?? null,
  })
  rows.draft_field.push(...draft.fields())
  rows.change.push(...draft.changes)
  return sendings
}

/** Whoever sends numbers and dates the letter first; sent again it is another letter. */
function numberLetter(draft: DraftHistory, agency: DemoAgency, slug: string, sending: number, at: number): void {
  const number = String(chanceOf(`letter ${slug} ${sending}`).whole(2, 240)).padStart(2, '0')
  const head = headOf(agency)
  draft.write(letterPath('number'), number, head, at)
  draft.write(letterPath('issuedOn'), vietnamDate(at).split('-').reverse().join('/'), head, at + 60_000)
}

const actorOf = (agency: DemoAgency, { act, by }: Act) => {
  if (by === 'host') return act === 'compile' ? compiler() : reviewerOf(agency.block)
  return by === 'head' ? headOf(agency) : clerkOf(agency)
}

/** The first writing: item after item from beginning to end, a draft that is under way only so far. */
function writeFirst(draft: DraftHistory, agency: DemoAgency, round: DemoRound, life: Life): void {
  const clerk = clerkOf(agency)
  const items = composeAnswers(agency, round)
  const underWay = life.state === 'DRAFTING'
  const contested = agency.code === conflict.agency && round.slug === conflict.round
  const reached = underWay ? chanceOf(`reached ${round.slug} ${agency.code}`).whole(contested ? 5 : 1, 8) : items.length
  const writes = items.slice(0, reached).flatMap(({ fields }) => Object.entries(fields))
  if (underWay) writes.pop() // the last item is not declared finished
  const step = Math.floor((life.written - life.began) / (writes.length + 1))
  for (const [index, [path, value]] of writes.entries())
    draft.write(path, value, clerk, life.began + step * (index + 1))
  if (!contested) return
  const before = draft.text(conflict.path)
  const theirs = `${before}\nLãnh đạo Sở trực tiếp chủ trì hội nghị triển khai tại Khu hành chính tỉnh.`
  draft.write(conflict.path, theirs, headOf(agency), life.written + 60_000)
  draft.write(
    conflict.path,
    `${theirs}\nCác phòng đăng ký nội dung thi đua trước ngày 15 hằng tháng.`,
    clerk,
    life.written + 100_000,
  )
}
