import type { BenchCase } from '../bench-case.ts'
import { graphqlRequest } from './graphql-request.ts'
import { ask, type HttpRequest, httpSlice } from './http-slice.ts'
import { openProvince, type Province } from './province.ts'
import { signIn } from './sign-in.ts'

interface Page {
  readonly name: string
  readonly goal: number
  readonly document: string
  /** Who opens what: one row with `person` and `id`. */
  readonly choice: string
  readonly baselinePath: (id: string) => string
}

/** One page of the API over HTTP, signed in, against the same page by hand. */
export const pageCase = ({ name, goal, document, choice, baselinePath }: Page): BenchCase => ({
  name,
  unit: 'req/s',
  baselineName: 'Fastify + pg by hand',
  goal,
  prepare: async () => {
    const province = await openProvince()
    const { person, id } = await choose(province, choice)
    const cookie = await signIn(province, person)
    const ours = graphqlRequest(document, { id }, cookie)
    const baseline: HttpRequest = { path: baselinePath(id), method: 'GET', headers: { cookie } }
    sameAnswers(name, await ask(province.ours, ours), await ask(province.baseline, baseline))
    return {
      ours: httpSlice(province.ours, province.databasePid, ours),
      baseline: httpSlice(province.baseline, province.databasePid, baseline),
      close: async () => {},
    }
  },
})

async function choose({ pool }: Province, choice: string): Promise<{ person: string; id: string }> {
  const { rows } = await pool.query<{ person: string; id: string }>(choice)
  if (!rows[0]) throw new Error(`the demo province has nobody for: ${choice}`)
  return rows[0]
}

/** Equal to the byte, white space between JSON's tokens aside (PostgreSQL prints some). */
function sameAnswers(name: string, ours: string, baseline: string): void {
  const [a, b] = [ours, baseline].map((text) => JSON.stringify(JSON.parse(text)))
  if (a === b) return
  const at = [...(a ?? '')].findIndex((character, index) => character !== b?.[index])
  const near = (text = '') => text.slice(Math.max(0, at - 60), at + 60)
  throw new Error(`${name}: the answers differ at ${at}\nours:     …${near(a)}…\nbaseline: …${near(b)}…`)
}
