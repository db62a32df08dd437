import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type DocumentNode, type GraphQLSchema, parse, specifiedRules, validate, visit } from 'graphql'
import { z } from 'zod'

/** An operation's hash (hex), as the code generator names it → its text. */
export type DocumentTexts = Readonly<Record<string, string>>

/** Without whatever is put before it: a cache's prefix, `sha256:`. */
const hexOf = (hash: string): string => hash.slice(hash.lastIndexOf(':') + 1)

/** Operations that the server knows before anybody asks: parsed and validated once, at the start. */
export interface TrustedDocuments {
  readonly textOf: (hash: string) => string | undefined
  readonly documentOf: (hash: string) => DocumentNode | undefined
}

const manifest = fileURLToPath(import.meta.resolve('@thidua/schema/persisted-documents.json'))

/** The operations of the web app as built; none when it has not been built. */
export const webDocuments = (): DocumentTexts =>
  existsSync(manifest) ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(manifest, 'utf8'))) : {}

/** Throws when a document does not fit the schema: then the web app and the server are of different builds. */
export function trustDocuments(schema: GraphQLSchema, texts: DocumentTexts): TrustedDocuments {
  const documents = new Map<string, { text: string; document: DocumentNode }>()
  for (const [hash, text] of Object.entries(texts)) {
    const document = withoutUnmask(parse(text))
    const [error] = validate(schema, document, specifiedRules)
    if (error) throw new Error(`The web app asks for what this server does not have: ${error.message}`)
    documents.set(hexOf(hash), { text, document })
  }
  return {
    textOf: (hash) => documents.get(hexOf(hash))?.text,
    documentOf: (hash) => documents.get(hexOf(hash))?.document,
  }
}

/** `@unmask` is Apollo Client's own; it takes it out of what it sends, but a document is hashed with it. */
const withoutUnmask = (document: DocumentNode): DocumentNode =>
  visit(document, { Directive: ({ name }) => (name.value === 'unmask' ? null : undefined) })

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An empty one is an accident inside Apollo. */
const isName = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** Whether a body names a document by its hash and has nothing where something else belongs. */
function namesDocument(body: unknown): boolean {
  if (!isObject(body) || !isObject(body['extensions'])) return false
  const { persistedQuery } = body['extensions']
  if (!isObject(persistedQuery) || persistedQuery['version'] !== 1) return false
  const { query, operationName, variables } = body
  return (
    query === undefined &&
    (operationName === undefined || operationName === null || isName(operationName)) &&
    (variables === undefined || variables === null || isObject(variables)) &&
    typeof persistedQuery['sha256Hash'] === 'string' &&
    /^(?:sha256:)?[0-9a-f]{64}$/u.test(persistedQuery['sha256Hash'])
  )
}

/**
 * Lets through what names a document of this build by its hash, and nothing else: an operation sent as text is not even
 * parsed, and what is no such request at all is told so before anything looks into it.
 */
export async function trustedOnly({ body }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (namesDocument(body)) return
  const text = isObject(body) && 'query' in body
  const error = text
    ? { message: 'Only documents of this build are run.', extensions: { code: 'UNKNOWN_DOCUMENT' } }
    : { message: 'A request names a document of this build by its hash.', extensions: { code: 'BAD_REQUEST' } }
  await reply.code(400).send({ errors: [error] })
}
