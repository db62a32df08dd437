import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { type DocumentNode, type ExecutionResult, execute, type GraphQLError, type GraphQLSchema } from 'graphql'
import { type CompiledQuery, compileQuery } from 'graphql-jit'
import type { Context } from '#graphql/context.ts'
import { isUnavailable } from '#lib/is-unavailable.ts'
import { tellActs } from './tell-acts.ts'
import { unavailable } from './unavailable.ts'

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway']

/** One operation of a document as a function of its own. Null when there is none that graphql-jit can compile. */
export type Compile = (document: DocumentNode, operationName: string | null) => CompiledQuery | null

/**
 * Resolvers are typed to give what the built-in scalars and enums print, so their values go out as they are:
 * checking each makes more garbage than all the rest of a list. Our own scalars still print themselves.
 */
const options = { disableLeafSerialization: true }

/** Compiles each operation once and remembers it as long as its document is remembered. */
export function compiler(schema: GraphQLSchema): Compile {
  const compiled = new WeakMap<DocumentNode, Map<string | null, CompiledQuery | null>>()
  return (document, operationName) => {
    const ofDocument = compiled.get(document) ?? new Map<string | null, CompiledQuery | null>()
    compiled.set(document, ofDocument)
    let query = ofDocument.get(operationName)
    if (query === undefined) {
      const result = compileQuery(schema, document, operationName ?? undefined, options)
      query = 'query' in result ? result : null
      ofDocument.set(operationName, query)
    }
    return query
  }
}

/**
 * Executes one operation by compiled code. What compiled code words in its own way (variables that do
 * not fit, an operation that is not there) is said by graphql-js instead: nothing has been resolved then.
 */
export async function executeCompiled(
  compile: Compile,
  request: {
    readonly schema: GraphQLSchema
    readonly document: DocumentNode
    readonly operationName: string | null
    readonly variableValues: Readonly<Record<string, unknown>>
    readonly contextValue: unknown
  },
): Promise<ExecutionResult> {
  const compiled = compile(request.document, request.operationName)
  if (compiled) {
    const result = await compiled.query(undefined, request.contextValue, request.variableValues)
    if ('data' in result) return result
  }
  return execute(request)
}

/**
 * Compiled code leaves `extensions` out where a resolver threw something else than a GraphQLError; Apollo, which
 * reads them of every error, would trip over it and never show the error to our log.
 */
function withExtensions(error: GraphQLError): GraphQLError {
  if (error.extensions !== undefined) return error
  const value = isUnavailable(error.originalError) ? unavailable : {}
  return Object.create(error, { extensions: { value, enumerable: true } })
}

/**
 * The door Apollo Server keeps for other executors: parsing, validation, plugins and error formats stay
 * Apollo's, only `execute` is ours. Proved equal to graphql-js by jit-gateway.test.ts; what it is worth
 * is in docs/benchmarks.md.
 */
export function jitGateway(schema: GraphQLSchema): Gateway {
  const compile = compiler(schema)
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => {}
    },
    load: async () => ({
      executor: async ({ document, operationName, operation, request, context }) => {
        const result = await executeCompiled(compile, {
          schema,
          document,
          operationName: request.operationName ?? operationName,
          variableValues: request.variables ?? {},
          contextValue: context,
        })
        tellActs(operation, context as Context)
        return result.errors ? { ...result, errors: result.errors.map(withExtensions) } : result
      },
    }),
    stop: async () => {},
  }
}
