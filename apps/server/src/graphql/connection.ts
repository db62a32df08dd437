import type { ObjectParam, ObjectRef } from '@pothos/core'
import { builder } from './builder.ts'

/** One page of a list, as the Relay connection types give it. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: PageInfo
}

interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

const PageInfoType = builder.objectRef<PageInfo>('PageInfo').implement({
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage'),
    startCursor: t.exposeString('startCursor', { nullable: true }),
    endCursor: t.exposeString('endCursor', { nullable: true }),
  }),
})

type SchemaTypes = typeof builder.$inferSchemaTypes

/**
 * The Relay connection type of a node type, its fields plain properties: the ready object that
 * `page()` builds is what the executor reads, with no resolver per row.
 */
export function connection<Node, P extends Page<Node> = Page<Node>>(type: ObjectParam<SchemaTypes>, name: string) {
  const Edge = builder.objectRef<Page<Node>['edges'][number]>(`${name}Edge`).implement({
    fields: (t) => ({
      cursor: t.exposeString('cursor'),
      node: t.expose('node', { type: type as ObjectRef<SchemaTypes, Node> }),
    }),
  })
  return builder.objectRef<P>(`${name}Connection`).implement({
    fields: (t) => ({
      edges: t.field({ type: [Edge], resolve: (page) => page.edges }),
      pageInfo: t.field({ type: PageInfoType, resolve: (page) => page.pageInfo }),
    }),
  })
}

/** A page of a list that says how many there are in all; counted only where it is asked for, if that takes work. */
export interface CountedPage<Node> extends Page<Node> {
  readonly totalCount: number | (() => Promise<number>)
}

/** The same with `totalCount`: for lists whose head line counts what the filter finds. */
export function countedConnection<Node>(type: ObjectParam<SchemaTypes>, name: string) {
  const Connection = connection<Node, CountedPage<Node>>(type, name)
  builder.objectField(Connection, 'totalCount', (t) =>
    t.int({ resolve: ({ totalCount }) => (typeof totalCount === 'number' ? totalCount : totalCount()) }),
  )
  return Connection
}
