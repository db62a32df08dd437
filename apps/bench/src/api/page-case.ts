import type { BenchCase } from '../bench-case.ts'
import type { ChildServer } from './child-server.ts'
import { choose } from './choices.ts'
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
  readonly against: Against
}

/** What serves the same page. */
export interface Against {
  readonly name: string
  /** Runs only when it is named: it brings programs of its own. */
  readonly whenNamed?: boolean
  readonly server: (province: Province) => ChildServer | Promise<ChildServer>
  readonly request: (id: string, cookie: string) => HttpRequest
  /** Throws where the two do not give the same: only then do their times compare. */
  readonly compare: (ours: string, theirs: string) => void
}

/** The same page by hand, the same to the byte. */
export const byHand = (path: (id: string) => string): Against => ({
  name: 'Fastify + pg by hand',
  server: ({ baseline }) => baseline,
  request: (id, cookie) => ({ path: path(id), method: 'GET', headers: { cookie } }),
  compare: sameAnswers,
})

/** One page of the API over HTTP, signed in, against the same page by somebody else. */
export const pageCase = ({ name, goal, document, choice, against }: Page): BenchCase => ({
  name,
  unit: 'req/s',
  baselineName: against.name,
  goal,
  ...(against.whenNamed === undefined ? {} : { whenNamed: against.whenNamed }),
  prepare: async () => {
    const province = await openProvince()
    const { person, id } = await choose(province, choice)
    const cookie = await signIn(province, person)
    const ours = graphqlRequest(document, { id }, cookie)
    const theirs = against.request(id, cookie)
    const server = await against.server(province)
    against.compare(await ask(province.ours, ours), await ask(server, theirs))
    return {
      ours: httpSlice(province.ours, province.databasePid, ours),
      baseline: httpSlice(server, province.databasePid, theirs),
      close: async () => {},
    }
  },
})

/** Equal to the byte, white space between JSON's tokens aside (PostgreSQL prints some). */
function sameAnswers(ours: string, baseline: string): void {
  const [a, b] = [ours, baseline].map((text) => JSON.stringify(JSON.parse(text)))
  if (a === b) return
  const at = [...(a ?? '')].findIndex((character, index) => character !== b?.[index])
  const near = (text = '') => text.slice(Math.max(0, at - 60), at + 60)
  throw new Error(`the answers differ at ${at}\nours:     …${near(a)}…\nbaseline: …${near(b)}…`)
}
