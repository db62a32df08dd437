import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Context } from '#graphql/context.ts'
import { isUnavailable } from '#lib/is-unavailable.ts'
import { printJson } from '#lib/raw-json.ts'
import { documentLimits, limitDocument } from './document-limits.ts'
import { jitGateway } from './jit-gateway.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

interface GraphqlServer {
  readonly schema: GraphQLSchema
  readonly documents: TrustedDocuments
  /** Whether operations that are no trusted document are taken, within limits (development, integrators). */
  readonly open: boolean
  readonly log: Logger
}

/** Apollo Server with every door shut that this product does not use. */
export function createGraphqlServer({ schema, documents, open, log }: GraphqlServer): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: jitGateway(schema),
    introspection: open,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: !open,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: documentLimits.tokens },
    validationRules: [limitDocument],
    // A hash names a document of the manifest and nothing else: no client can register one.
    persistedQueries: {
      cache: {
        get: async (key) => documents.textOf(key),
        set: async () => {},
        delete: async () => false,
      },
    },
    documentStore: {
      get: async (key) => documents.documentOf(key),
      set: async () => {},
      delete: async () => false,
    },
    stringifyResult: printJson,
    formatError: (formatted, error) => hideInside(formatted, error, log),
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
}

/** What broke inside goes to the log, the client learns only that it broke, and whether to try again. */
function hideInside(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const code = formatted.extensions?.['code']
  if (code !== 'INTERNAL_SERVER_ERROR' && code !== 'UNAVAILABLE') return formatted
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error
  if (isUnavailable(cause)) {
    log.warn({ err: cause, path: formatted.path }, 'the database could not answer')
    return { message: 'The service cannot answer just now. Try again.', extensions: { code: 'UNAVAILABLE' } }
  }
  log.error({ err: cause, path: formatted.path }, 'a resolver failed')
  return { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }
}
