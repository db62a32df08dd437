import SchemaBuilder from '@pothos/core'
import ErrorsPlugin from '@pothos/plugin-errors'
import PrismaPlugin from '@pothos/plugin-prisma'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import type { PrismaClient } from '@thidua/prisma/client'
import type PrismaTypes from '@thidua/prisma/pothos-types'
import { getDatamodel } from '@thidua/prisma/pothos-types'
import { GraphQLError } from 'graphql'
import type { AgencyNode, BlockNode } from '#domain/nodes/agency-node.ts'
import type { DocumentNode } from '#domain/nodes/document-node.ts'
import type { EventNode } from '#domain/nodes/event-node.ts'
import type { MembershipNode } from '#domain/nodes/membership-node.ts'
import type { MovementNode } from '#domain/nodes/movement-node.ts'
import type { PersonNode } from '#domain/nodes/person-node.ts'
import type { RemarkNode } from '#domain/nodes/remark-node.ts'
import type { ReportNode } from '#domain/nodes/report-node.ts'
import type { RoundNode } from '#domain/nodes/round-node.ts'
import type { SubmissionNode } from '#domain/nodes/submission-node.ts'
import type { RawJson } from '#lib/raw-json.ts'
import type { Context } from './context.ts'

/**
 * The one schema builder. Types that several subjects name are known here by name, so that no subject
 * imports a sibling. Every root field needs an auth scope (see schema.test.ts).
 */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  PrismaTypes: PrismaTypes
  AuthScopes: { public: boolean; signedIn: boolean }
  Objects: {
    Agency: AgencyNode
    Block: BlockNode
    Document: DocumentNode
    Membership: MembershipNode
    Movement: MovementNode
    Person: PersonNode
    Remark: RemarkNode
    Report: ReportNode
    ReportEvent: EventNode
    Round: RoundNode
    Submission: SubmissionNode
  }
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: string; Output: string | Date }
    DateTime: { Input: string; Output: string | Date }
    DraftFields: { Input: never; Output: RawJson }
    Answers: { Input: never; Output: RawJson }
    Outline: { Input: unknown; Output: RawJson }
    SubmissionTexts: { Input: never; Output: RawJson }
  }
}>({
  plugins: [ErrorsPlugin, ScopeAuthPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  errors: {},
  prisma: {
    client: (context): PrismaClient => context.database.prisma,
    dmmf: getDatamodel(),
    onUnusedQuery: 'error',
  },
  scopeAuth: {
    authScopes: ({ viewer }) => ({ public: true, signedIn: viewer !== null }),
    unauthorizedError: () => new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } }),
  },
})

builder.queryType({})
builder.mutationType({})
