import { followOf } from '@thidua/consolidation/out/followed-letter'
import { compilers } from '#domain/compiling/compilers.ts'
import { type IssuedLetter, issuedLetters } from '#domain/compiling/past/issued-letters.ts'
import { type FrozenVersion, frozenVersions, pastFields } from '#domain/compiling/past/past-fields.ts'
import { builder } from '#graphql/builder.ts'
import { RawJson } from '#lib/raw-json.ts'
import { isUuid } from '#lib/sql.ts'
import { CompilationType } from './compilation-type.ts'
import { FollowKindEnum } from './follow-compilation-mutation.ts'

const IssuedType = builder.objectRef<IssuedLetter>('IssuedLetter').implement({
  description: 'A compiled letter as it was issued: sealed, the same for ever.',
  fields: (t) => ({
    id: t.exposeID('id'),
    reference: t.exposeString('reference'),
    sha256: t.exposeString('sha256'),
    submittedAt: t.expose('submittedAt', { type: 'DateTime' }),
    by: t.exposeString('by'),
    letterNumber: t.exposeString('letterNumber'),
    issuedOn: t.exposeString('issuedOn', { description: 'As it was typed.' }),
    signer: t.exposeString('signer'),
    withdrawn: t.exposeBoolean('withdrawn'),
    followKind: t.field({
      type: FollowKindEnum,
      nullable: true,
      description: 'What it is to the letter that it follows; null for the first.',
      resolve: ({ follows }) => follows?.kind ?? null,
    }),
    followsId: t.id({ nullable: true, resolve: ({ follows }) => follows?.submission ?? null }),
  }),
})

const FrozenType = builder.objectRef<FrozenVersion>('FrozenVersion').implement({
  description: 'The draft of a compiled letter as somebody froze it under a name.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    at: t.expose('at', { type: 'DateTime' }),
    by: t.exposeString('by'),
  }),
})

const CompilerType = builder
  .objectRef<{ readonly id: string; readonly name: string }>('Compiler')
  .implement({ fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }) })

builder.objectFields(CompilationType, (t) => ({
  issued: t.field({
    type: IssuedType,
    nullable: true,
    description: 'The letter that stands issued, also while one is written that follows it.',
    resolve: async ({ report }, _, { database }) => {
      const issues = report ? await issuedLetters(database.pool, report.id) : []
      return issues.findLast(({ withdrawn }) => !withdrawn) ?? null
    },
  }),
  issues: t.field({
    type: [IssuedType],
    description: 'All that was issued, the first first, withdrawn ones too.',
    resolve: ({ report }, _, { database }) => (report ? issuedLetters(database.pool, report.id) : []),
  }),
  followKind: t.field({
    type: FollowKindEnum,
    nullable: true,
    description: 'What the letter is to the last issued one, where it follows one.',
    resolve: ({ fields }) => followOf(fields)?.kind ?? null,
  }),
  versions: t.field({
    type: [FrozenType],
    description: 'The newest first.',
    resolve: ({ report }, _, { database }) => (report ? frozenVersions(database.pool, report.id) : []),
  }),
  past: t.field({
    type: 'Answers',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    description: 'What the draft said in a frozen version, or the letter as it was issued.',
    resolve: async ({ report }, { id }, { database }) => {
      const fields = report && isUuid(id) ? await pastFields(database.slow, report.id, id) : null
      return fields && new RawJson(JSON.stringify(fields))
    },
  }),
  compilers: t.field({
    type: [CompilerType],
    description: 'Who writes it today, by their names: the people an item can be given to.',
    resolve: ({ roundId }, _, { database }) => compilers(database.pool, roundId),
  }),
}))
