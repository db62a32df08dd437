import type { Snippet } from '@thidua/letter/search/find-places'
import { builder } from '#graphql/builder.ts'
import { type CountedPage, countedConnection } from '#graphql/connection.ts'
import type { FoundReport } from './found-details.ts'
import type { PlaceNode, ResultNode } from './found-results.ts'
import type { FacetValue, Found } from './found-sql.ts'
import { searchKinds } from './search-kinds.ts'

export const SearchKindEnum = builder.enumType('SearchKind', {
  description:
    'What is found: narratives and letter fields of a report, its rows by kind, remarks on it, a draft, a thing.',
  values: searchKinds,
})

const SnippetType = builder.objectRef<Snippet>('Snippet').implement({
  description: 'Words around what was found, on one line.',
  fields: (t) => ({
    text: t.exposeString('text'),
    marks: t.field({
      type: ['Int'],
      description: 'Ranges of what was found, in code points of the text: start, end, start, end …',
      resolve: ({ marks }) => [...marks],
    }),
  }),
})

const PlaceType = builder.objectRef<PlaceNode>('FoundPlace').implement({
  description: 'Where in a report something was found.',
  fields: (t) => ({
    place: t.exposeID('place', { description: 'The item, or `letter`.' }),
    path: t.exposeString('path', {
      description: 'The field; of a row the cell that names it; of a remark what it is about.',
    }),
    number: t.exposeString('number', { nullable: true, description: 'By which people name the item.' }),
    name: t.string({ nullable: true, resolve: ({ name }) => name?.vi ?? null }),
    nameEn: t.string({ nullable: true, resolve: ({ name }) => name?.en ?? null }),
    snippet: t.expose('snippet', { type: SnippetType }),
  }),
})

const ReportType = builder.objectRef<FoundReport>('FoundReport').implement({
  description: 'Whose report it is, and of which round.',
  fields: (t) => ({
    id: t.exposeID('id'),
    roundId: t.exposeID('roundId'),
    hostAgencyId: t.exposeID('hostAgencyId'),
    agencyId: t.exposeID('agencyId'),
    agency: t.exposeString('agency'),
    round: t.exposeString('round'),
    movement: t.exposeString('movement'),
    at: t.expose('at', { type: 'DateTime', nullable: true, description: 'When what stands of it was sent.' }),
  }),
})

const ThingType = builder.objectRef<NonNullable<ResultNode['thing']>>('FoundThing').implement({
  fields: (t) => ({
    name: t.expose('name', { type: SnippetType }),
    about: t.expose('about', { type: SnippetType, nullable: true }),
    hostAgencyId: t.exposeID('hostAgencyId', { nullable: true, description: 'Of a round: who asks for it.' }),
  }),
})

const ResultType = builder.objectRef<ResultNode>('SearchResult').implement({
  description: 'A report with one kind of what it says, or a thing by its name.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKindEnum }),
    id: t.exposeID('id', { description: 'Of the report or the thing.' }),
    report: t.expose('report', { type: ReportType, nullable: true }),
    thing: t.expose('thing', { type: ThingType, nullable: true }),
    places: t.field({
      type: [PlaceType],
      description: 'The first places of the report.',
      resolve: ({ places }) => [...places],
    }),
    placeCount: t.exposeInt('placeCount'),
  }),
})

const FacetType = builder.objectRef<FacetValue>('SearchFacet').implement({
  description: 'How many results there would be with this value, all other filters as they are.',
  fields: (t) => ({
    value: t.exposeString('value'),
    name: t.exposeString('name', { nullable: true, description: 'Of a movement, round or block.' }),
    count: t.exposeInt('count'),
  }),
})

type Facets = Pick<Found, 'kinds' | 'movements' | 'rounds' | 'blocks' | 'years' | 'facetsLeast'>

/** A page of results, with what they can be narrowed by. */
export interface SearchPage extends CountedPage<ResultNode> {
  readonly facets: Facets
  readonly waiting: number
  readonly apart: boolean
  readonly least: boolean
}

const FacetsType = builder.objectRef<Facets>('SearchFacets').implement({
  description: 'What results can be narrowed to, the most frequent first.',
  fields: (t) => ({
    kinds: t.field({ type: [FacetType], resolve: ({ kinds }) => [...kinds] }),
    movements: t.field({ type: [FacetType], resolve: ({ movements }) => [...movements] }),
    rounds: t.field({ type: [FacetType], resolve: ({ rounds }) => [...rounds] }),
    blocks: t.field({ type: [FacetType], resolve: ({ blocks }) => [...blocks] }),
    years: t.field({ type: [FacetType], resolve: ({ years }) => [...years] }),
    least: t.boolean({
      description: 'Whether only the newest reports were counted: there may be more of each value, and other values.',
      resolve: ({ facetsLeast }) => facetsLeast,
    }),
  }),
})

export const SearchConnection = countedConnection<ResultNode>(ResultType, 'SearchResult')

builder.objectFields(SearchConnection, (t) => ({
  facets: t.field({ type: FacetsType, resolve: (page) => (page as SearchPage).facets }),
  apart: t.boolean({
    description: 'Whether the words may stand apart: nothing was found where they stand together, or it was asked for.',
    resolve: (page) => (page as SearchPage).apart,
  }),
  least: t.boolean({
    description: 'Whether there are more results than `totalCount`: what nobody goes through is not counted.',
    resolve: (page) => (page as SearchPage).least,
  }),
  waiting: t.int({
    description:
      'Reports that were sent, returned or taken back a moment ago and are not found yet; counted to 10,000.',
    resolve: (page) => (page as SearchPage).waiting,
  }),
}))
