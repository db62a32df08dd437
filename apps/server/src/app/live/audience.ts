import type { Viewer } from '@thidua/schema/permissions'
import { ownAgencies } from '#domain/reports/report-rights.ts'
import { hostAgencies } from '#domain/rounds-visible.ts'
import type { Happening } from '#events/happening.ts'
import { NewsOf } from './news-of.ts'

/** One open page, or all of a browser's: whose it is and where its news go. */
export interface Hearer {
  readonly viewer: Viewer
  hear(news: NewsOf): void
  /** Looks whether the session still lasts and what its person may see. */
  look(): void
}

const everybody = 'everybody'

const compiles = ({ memberships }: Viewer): string[] =>
  memberships.flatMap(({ role, agencyId }) => (role === 'compiler' ? [agencyId] : []))

/**
 * Host and block of the reports that somebody reads, and host and person of those that were given to them by name, or to a
 * colleague for whom they read; compilers read all.
 */
const reads = ({ personId, memberships }: Viewer): string[] =>
  memberships.flatMap(({ role, agencyId, blockIds, readsFor = [] }) =>
    role === 'reviewer' ? [...blockIds, personId, ...readsFor].map((id) => `${agencyId} ${id}`) : [],
  )

/**
 * Under which keys somebody is found by what they may hear of: what their own agency writes, what the rounds of a host
 * hold, what its compilers write, what is prepared, their own. By the rules of the pages: `view:draft`, `view:round`,
 * `compile:round`, `view:reading`, `manage:round`.
 */
const keysOf = (viewer: Viewer): string[] => [
  everybody,
  `person ${viewer.personId}`,
  ...ownAgencies(viewer).map((id) => `own ${id}`),
  ...hostAgencies(viewer).map((id) => `host ${id}`),
  ...compiles(viewer).map((id) => `compiler ${id}`),
  ...reads(viewer).map((id) => `reader ${id}`),
  ...(viewer.administrator ? ['administrator'] : []),
]

/** Who of this server's pages may hear of what. Finding them takes no longer with more pages that it does not concern. */
export class Audience {
  readonly #byKey = new Map<string, Set<Hearer>>()
  readonly #keys = new Map<Hearer, readonly string[]>()

  get size(): number {
    return this.#keys.size
  }

  /** Takes a hearer in, or their rights as they are now. */
  seat(hearer: Hearer): void {
    this.leave(hearer)
    const keys = [...new Set(keysOf(hearer.viewer))]
    this.#keys.set(hearer, keys)
    for (const key of keys) {
      const seats = this.#byKey.get(key) ?? new Set()
      this.#byKey.set(key, seats.add(hearer))
    }
  }

  leave(hearer: Hearer): void {
    for (const key of this.#keys.get(hearer) ?? []) {
      const seats = this.#byKey.get(key)
      seats?.delete(hearer)
      if (seats?.size === 0) this.#byKey.delete(key)
    }
    this.#keys.delete(hearer)
  }

  /** The pages of one person. */
  of(personId: string): Hearer[] {
    return [...this.#at(`person ${personId}`)]
  }

  /** Agencies that anybody here writes for. */
  agencyIds(): string[] {
    return [...this.#byKey.keys()].flatMap((key) => (key.startsWith('own ') ? [key.slice('own '.length)] : []))
  }

  /** Tells each what they may hear of, in one message. `only`: nobody else. */
  tell(happenings: readonly Happening[], only: Hearer | null = null): void {
    const news = new Map<Hearer, NewsOf>()
    for (const [key, take] of happenings.flatMap(addressed))
      for (const hearer of this.#at(key)) {
        if (only !== null && hearer !== only) continue
        const of = news.get(hearer) ?? new NewsOf()
        news.set(hearer, of)
        take(of)
      }
    for (const [hearer, of] of news) hearer.hear(of)
  }

  #at(key: string): ReadonlySet<Hearer> {
    return this.#byKey.get(key) ?? nobody
  }
}

const nobody: ReadonlySet<Hearer> = new Set()

/** Under which key those are found who may hear of something, and what they are told of it. */
type Addressed = readonly [key: string, take: (news: NewsOf) => NewsOf]

/** Who may hear of one thing, and what of it. */
function addressed(happening: Happening): Addressed[] {
  switch (happening.kind) {
    case 'report': {
      const { reportId, roundId, agencyId, hostAgencyId, compiles: isLetter, begun } = happening
      const ofRound: Addressed = [
        `${isLetter ? 'compiler' : 'host'} ${hostAgencyId}`,
        (news) => news.report(reportId).round(roundId),
      ]
      return !isLetter && begun ? [ofRound, [`own ${agencyId}`, (news) => news.report(reportId)]] : [ofRound]
    }
    case 'reading': {
      const { reportId, roundId, hostAgencyId, blockId, readerId, formerReaderId, listed } = happening
      const take = (news: NewsOf) => (listed ? news.report(reportId).round(roundId) : news.report(reportId))
      // Who had it finds it gone from their queue.
      const readers = [blockId, readerId, listed ? formerReaderId : null].filter((id) => id !== null)
      return [
        [`compiler ${hostAgencyId}`, take],
        ...readers.map((id): Addressed => [`reader ${hostAgencyId} ${id}`, take]),
      ]
    }
    case 'round': {
      const { roundId, hostAgencyId, draft, agencyIds } = happening
      const keys = [
        'administrator',
        `${draft ? 'compiler' : 'host'} ${hostAgencyId}`,
        ...agencyIds.map((id) => `own ${id}`),
      ]
      return keys.map((key) => [key, (news) => news.round(roundId)])
    }
    case 'saved': {
      const { agencyId, compiles: isLetter, reportId, clientId } = happening
      return [[`${isLetter ? 'compiler' : 'own'} ${agencyId}`, (news) => news.saved(reportId, clientId)]]
    }
    case 'here':
      return [[`own ${happening.agencyId}`, (news) => news.here(happening.reportId)]]
    case 'person':
      return [[`person ${happening.personId}`, (news) => news.own()]]
    case 'anything':
      return [[everybody, (news) => news.anything()]]
  }
}
