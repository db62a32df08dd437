import type { EvidenceNode } from '#domain/evidence/evidence-node.ts'
import { evidenceOfDrafts, evidenceOfSubmissions, evidenceThatWaits } from '#domain/evidence/evidence-of.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { FileKindEnum } from '#graphql/enums.ts'

const Evidence = builder.objectRef<EvidenceNode>('Evidence').implement({
  description: 'A file at a place of a report. Its bytes are at `/files/evidence/<id>`.',
  fields: (t) => ({
    id: t.exposeID('id'),
    place: t.exposeString('place', { description: 'An item’s id, a row (`II.4/commendations/<row>`), or `letter`.' }),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: FileKindEnum, description: 'By its bytes.' }),
    bytes: t.exposeInt('bytes'),
    sha256: t.exposeString('sha256'),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
})

const ofDraft = batch(({ database }: Context, ids: readonly string[]) => evidenceOfDrafts(database.pool, ids))
const ofSubmission = batch(({ database }: Context, ids: readonly string[]) => evidenceOfSubmissions(database.pool, ids))

const thatWaits = batch(({ database }: Context, ids: readonly string[]) => evidenceThatWaits(database.pool, ids))

builder.objectFields('Report', (t) => ({
  evidence: t.field({
    type: [Evidence],
    description: 'The files of the draft; empty for who may not read it.',
    resolve: async (report, _, context) =>
      allows(context.viewer, 'view:draft', report) ? ((await ofDraft(context, report.id)) ?? []) : [],
  }),
  evidenceToEnter: t.field({
    type: [Evidence],
    description:
      'What people of the host have brought (`forEntry`) and not entered yet; empty for who may not enter the report.',
    resolve: async (report, _, context) =>
      allows(context.viewer, 'enter:report', report) ? ((await thatWaits(context, report.id)) ?? []) : [],
  }),
}))

builder.objectFields('Submission', (t) => ({
  evidence: t.field({
    type: [Evidence],
    description: 'The files that it was sealed with.',
    resolve: async ({ id, filesSha256 }, _, context) =>
      filesSha256 === null ? [] : ((await ofSubmission(context, id)) ?? []),
  }),
  filesSha256: t.exposeString('filesSha256', {
    nullable: true,
    description:
      'SHA-256 (hex) of the canonical JSON (RFC 8785) of the list of its files, `{ place, name, sha256, bytes }` each; null without any.',
  }),
}))
