import type { Wanted } from '@thidua/letter/search/find-places'
import type { SearchedReport } from '@thidua/letter/search/searched-texts'
import { z } from 'zod'
import { ownOpenDrafts } from '#domain/search/own-drafts.ts'
import { catchUpWords } from '#domain/search/words-job.ts'
import { builder } from '#graphql/builder.ts'
import type { Context, SignedIn } from '#graphql/context.ts'
import { keyPart, page, pageSize, readCursor } from '#graphql/page.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { findPlacesApart } from '#heavy/search/find-places-apart.ts'
import { isUuid } from '#lib/sql.ts'
import { findFor } from './find-for.ts'
import { loadResults } from './found-results.ts'
import type { SearchAsked, SearchFilter } from './found-sql.ts'
import { SearchConnection, SearchKindEnum, type SearchPage } from './search-types.ts'
import { termsOf, wantedWords } from './wanted-words.ts'

const SearchFilterInput = builder.inputType('SearchFilter', {
  fields: (t) => ({
    kinds: t.field({ type: [SearchKindEnum] }),
    movementId: t.id(),
    roundId: t.id(),
    blockId: t.id(),
    year: t.int({ description: 'Of the opening of the round, in Vietnam.' }),
  }),
})

const sortKey = z.tuple([keyPart.int, keyPart.instant, keyPart.text, keyPart.uuid])
const fewResults = 20

/** A filter by an id that is none finds nothing. */
const nowhere = '00000000-0000-0000-0000-000000000000'
const idOf = (id: string | null | undefined) => (id == null ? null : isUuid(id) ? id : nowhere)

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    authScopes: { signedIn: true },
    description:
      'All that has these words, with and without marks, and that the viewer may see: what was sent of reports, drafts of the own agency, remarks, documents, agencies, people, movements, rounds. Words stand together unless they may stand `apart` or are nowhere found so.',
    args: {
      words: t.arg.string({ required: true }),
      apart: t.arg.boolean(),
      filter: t.arg({ type: SearchFilterInput }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    resolve: async (_, { words, apart, filter, first, after }, context): Promise<SearchPage> => {
      const viewer = signedIn(context)
      const wanted = wantedWords(words, apart ?? false)
      if (!wanted) return nothing
      const waiting = await catchUpWords(context.database, context.jobs)
      const size = pageSize(first ?? fewResults)
      const key = readCursor(after, sortKey)
      const asked = {
        filter: {
          kinds: filter?.kinds ?? null,
          movementId: idOf(filter?.movementId),
          roundId: idOf(filter?.roundId),
          blockId: idOf(filter?.blockId),
          year: filter?.year ?? null,
        },
        after: key,
        limit: size + 1,
      }
      const together = await resultsOf(context, viewer, wanted, asked)
      const some = together.total > 0 || wanted.apart || wanted.words.length < 2
      // Where the filter leaves nothing, the words may still stand together elsewhere: that is what is shown.
      const all =
        some || !isEmpty(together) ? together : await resultsOf(context, viewer, { ...wanted, apart: true }, asked)
      const { edges, pageInfo } = page(
        all.rows,
        size,
        key !== null,
        (row) => all.results.get(row),
        ({ rank, at, kind, id }) => [rank, at, kind, id],
      )
      return {
        pageInfo,
        // What has gone since it was found is left out.
        edges: edges.flatMap(({ node, cursor }) => (node ? [{ node, cursor }] : [])),
        totalCount: all.total,
        facets: all,
        apart: all.apart,
        least: all.least,
        waiting,
      }
    },
  }),
)

type Answer = Awaited<ReturnType<typeof resultsOf>>

const isEmpty = ({ kinds, movements, years }: Answer): boolean =>
  [kinds, movements, years].every((of) => of.length === 0)

/** One page of results, with facets. */
async function resultsOf(
  { database }: Context,
  viewer: SignedIn,
  wanted: Wanted,
  asked: { readonly filter: SearchFilter } & Pick<SearchAsked, 'after' | 'limit'>,
) {
  const asker = { personId: viewer.personId, left: new AbortController().signal }
  const drafts = await draftsWith(database.pool, viewer, wanted)
  const found = await findFor(database.pool, viewer, { ...asked, terms: termsOf(wanted), drafts: [...drafts.keys()] })
  const results = await loadResults(database, found.rows, { wanted, drafts, ...asker })
  return { ...found, results, apart: wanted.apart }
}

/** The viewer's own drafts that have what is wanted. */
async function draftsWith(
  pool: Context['database']['pool'],
  viewer: SignedIn,
  wanted: Wanted,
): Promise<Map<string, SearchedReport>> {
  const drafts = [...(await ownOpenDrafts(pool, viewer))]
  const sources = drafts.map(([, report]) => ({ report, kind: null }))
  const found = await findPlacesApart([sources, wanted, false], {
    personId: viewer.personId,
    left: new AbortController().signal,
  })
  return new Map(drafts.filter((_, nth) => (found[nth]?.count ?? 0) > 0))
}

const nothing: SearchPage = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: 0,
  facets: { kinds: [], movements: [], rounds: [], blocks: [], years: [], facetsLeast: false },
  apart: false,
  least: false,
  waiting: 0,
}
