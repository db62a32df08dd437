import { reportAddresses, roundAddresses } from '@thidua/schema/http/addresses'
import type { ChildServer } from '../api/child-server.ts'
import { choose, widestRound } from '../api/choices.ts'
import { openProvince, type Province } from '../api/province.ts'
import { signIn } from '../api/sign-in.ts'
import type { BenchCase } from '../bench-case.ts'
import { budget } from '../slice.ts'
import { type Visit, visit } from './visit.ts'

interface WebPage {
  readonly name: string
  /** What it is to reach of Lighthouse's hundred points. */
  readonly points: number
  /** Who opens what of which id, see `choose`; null before signing in. */
  readonly choice: string | null
  readonly path: (id: string) => string
}

/** A clerk who is still writing, and the fullest draft of all that are written. */
const fullestOpenDraft = `SELECT m.person_id AS person, r.id FROM report r
  JOIN membership m ON m.agency_id = r.agency_id AND m.role = 'clerk'
  JOIN draft_field f ON f.report_id = r.id
  WHERE r.state = 'DRAFTING' AND r.withdrawn_at IS NULL
  GROUP BY m.person_id, r.id ORDER BY sum(length(f.value)) DESC, r.id, m.person_id LIMIT 1`

/** The pages that people open most. */
const pages: readonly WebPage[] = [
  { name: 'sign-in', points: 95, choice: null, path: () => '/dang-nhap' },
  { name: 'home', points: 92, choice: fullestOpenDraft, path: () => '/' },
  { name: 'item', points: 88, choice: fullestOpenDraft, path: (id) => `${reportAddresses.overview(id)}/muc/II.2` },
  { name: 'check', points: 85, choice: fullestOpenDraft, path: (id) => `${reportAddresses.overview(id)}/kiem-tra` },
  { name: 'dashboard', points: 85, choice: widestRound, path: roundAddresses.board },
]

/** The server of the pages, started by the first of them. */
const servers = new WeakMap<Province, Promise<ChildServer>>()
function serverOf(province: Province): Promise<ChildServer> {
  const server = servers.get(province) ?? province.serve(new URL('serve-web.ts', import.meta.url))
  servers.set(province, server)
  return server
}

/** Within which the largest part of a page is to be painted. */
const paintBudgetMs = 3300

/** Two lines of each page, out of the same visits: its points, and when its largest part was painted. */
function linesOf({ name, points, choice, path }: WebPage): BenchCase[] {
  const visits: Visit[] = []
  async function open() {
    const province = await openProvince()
    const { url } = await serverOf(province)
    const chosen = choice === null ? null : await choose(province, choice)
    const cookie = chosen && (await signIn(province, chosen.person))
    const address = url + path(chosen?.id ?? '')
    return async (index: number) => (visits[index] ??= await visit(address, cookie))
  }
  const line = (
    line: Pick<BenchCase, 'name' | 'unit' | 'baselineName'>,
    measure: keyof Visit,
    goal: number,
  ): BenchCase => ({
    ...line,
    goal: 1,
    pairs: 3,
    whenNamed: true,
    prepare: async () => {
      const at = await open()
      let taken = 0
      return {
        ours: async () => ({ value: (await at(taken++))[measure] }),
        baseline: budget(goal),
        close: async () => {},
      }
    },
  })
  return [
    line({ name: `web-${name}`, unit: 'points', baselineName: `Lighthouse mobile, ${points}` }, 'points', points),
    line(
      { name: `web-${name}-paint`, unit: 'ms', baselineName: `budget ${paintBudgetMs} ms` },
      'paintMs',
      paintBudgetMs,
    ),
  ]
}

export const webCases: readonly BenchCase[] = pages.flatMap(linesOf)
