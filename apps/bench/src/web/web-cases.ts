import { reportAddresses, roundAddresses } from '@thidua/schema/http/addresses'
import type { BenchCase } from '../bench-case.ts'
import { budget } from '../slice.ts'
import { openProduct, type Product } from './product.ts'
import { type Visit, visit } from './visit.ts'

interface WebPage {
  readonly name: string
  readonly points: number
  /** Who opens it; null before signing in. */
  readonly email: string | null
  readonly path: (product: Product) => string | Promise<string>
}

const clerk = 'chuyenvien.23500@demo.example'
const host = 'tonghop.snv@demo.example'

/** The clerk's report whose draft holds the most text. */
const report = ({ find }: Product): Promise<string> =>
  find(`SELECT r.id AS found FROM report r JOIN membership m ON m.agency_id = r.agency_id
    JOIN person p ON p.id = m.person_id JOIN draft_field f ON f.report_id = r.id
    WHERE p.email = '${clerk}' GROUP BY r.id ORDER BY sum(length(f.value)) DESC LIMIT 1`)

/** The round of that host which asks the most agencies. */
const round = ({ find }: Product): Promise<string> =>
  find(`SELECT rd.id AS found FROM round rd JOIN membership m ON m.agency_id = rd.host_agency_id
    JOIN person p ON p.id = m.person_id WHERE p.email = '${host}'
    ORDER BY (SELECT count(*) FROM report r WHERE r.round_id = rd.id) DESC LIMIT 1`)

/** The pages that people open most, and what each is to reach of Lighthouse's hundred points. */
const pages: readonly WebPage[] = [
  { name: 'sign-in', points: 95, email: null, path: () => '/dang-nhap' },
  { name: 'home', points: 92, email: clerk, path: () => '/' },
  {
    name: 'item',
    points: 88,
    email: clerk,
    path: async (product) => `${reportAddresses.overview(await report(product))}/muc/II.2`,
  },
  {
    name: 'check',
    points: 85,
    email: clerk,
    path: async (product) => `${reportAddresses.overview(await report(product))}/kiem-tra`,
  },
  { name: 'dashboard', points: 85, email: host, path: async (product) => roundAddresses.board(await round(product)) },
]

/** Within which the largest part of a page is to be painted. */
const paintBudgetMs = 3300

/** Two lines of each page, out of the same visits: its points, and when its largest part was painted. */
function linesOf({ name, points, email, path }: WebPage): BenchCase[] {
  const visits: Visit[] = []
  async function open() {
    const product = await openProduct()
    const address = product.url + (await path(product))
    const cookie = email === null ? null : await product.signIn(email)
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
