import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type DocumentNode, type GraphQLSchema, parse, specifiedRules, validate, visit } from 'graphql'
import { z } from 'zod'

/** SHA-256 (hex) of an operation's text → the text. */
export type DocumentTexts = Readonly<Record<string, string>>

/** Operations that the server knows before anybody asks: parsed and validated once, at the start. */
export interface TrustedDocuments {
  readonly textOf: (hash: string) => string | undefined
  readonly documentOf: (hash: string) => DocumentNode | undefined
  readonly size: number
}

const manifest = fileURLToPath(import.meta.resolve('@thidua/schema/persisted-documents.json'))

/** The operations of the web app as built; none when it has not been built. */
export const webDocuments = (): DocumentTexts =>
  existsSync(manifest) ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(manifest, 'utf8'))) : {}

/** Throws when a document does not fit the schema: then the web app and the server are of different builds. */
export function trustDocuments(schema: GraphQLSchema, texts: DocumentTexts): TrustedDocuments {
  const documents = new Map<string, DocumentNode>()
  for (const [hash, text] of Object.entries(texts)) {
    const document = withoutUnmask(parse(text, { noLocation: true }))
    const [error] = validate(schema, document, specifiedRules)
    if (error) throw new Error(`The web app asks for what this server does not have: ${error.message}`)
    documents.set(hash, document)
  }
  return { textOf: (hash) => texts[hash], documentOf: (hash) => documents.get(hash), size: documents.size }
}

/** `@unmask` is Apollo Client's own; it takes it out of what it sends, but a document is hashed with it. */
const withoutUnmask = (document: DocumentNode): DocumentNode =>
  visit(document, { Directive: ({ name }) => (name.value === 'unmask' ? null : undefined) })

/** Refuses every text that is no document of the manifest, before anything parses it. A hash alone passes. */
export const trustedOnly =
  (documents: TrustedDocuments) =>
  async ({ body }: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const query = body !== null && typeof body === 'object' && 'query' in body ? body.query : undefined
    if (query === undefined) return
    if (typeof query === 'string' && documents.textOf(createHash('sha256').update(query).digest('hex')) !== undefined)
      return
    await reply
      .code(400)
      .send({
        errors: [{ message: 'Only documents of this build are run.', extensions: { code: 'UNKNOWN_DOCUMENT' } }],
      })
  }
