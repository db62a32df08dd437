import { followKinds } from '@thidua/consolidation/out/followed-letter'
import { builder } from '#graphql/builder.ts'
import { actOnCompilation } from './act-on-compilation.ts'
import { CompilationResult } from './compilation-result.ts'
import { followCompilation, unfollowCompilation } from './follow-compilation.ts'
import { freezeCompilation } from './freeze-compilation.ts'

export const FollowKindEnum = builder.enumType('CompilationFollowKind', {
  description: 'What a letter does to the issued one that it follows: says what came since, or takes its place.',
  values: followKinds,
})

const FollowCompilationInput = builder.inputType('FollowCompilationInput', {
  fields: (t) => ({
    roundId: t.id({ required: true }),
    submissionId: t.id({ required: true, description: 'What was issued, as the person saw it.' }),
    kind: t.field({ type: FollowKindEnum, required: true }),
  }),
})

const FreezeCompilationInput = builder.inputType('FreezeCompilationInput', {
  fields: (t) => ({ roundId: t.id({ required: true }), name: t.string({ required: true }) }),
})

builder.mutationFields((t) => ({
  followCompilation: t.field({
    type: CompilationResult,
    authScopes: { signedIn: true },
    description: 'Begins the letter that supplements or replaces an issued one, which stands until that is issued.',
    args: { input: t.arg({ type: FollowCompilationInput, required: true }) },
    resolve: (_, { input: { roundId, submissionId, kind } }, context) =>
      actOnCompilation(context, roundId, (viewer, { id }) =>
        followCompilation(context.database.writes, viewer, { roundId: id, submissionId, kind }),
      ),
  }),
  unfollowCompilation: t.field({
    type: CompilationResult,
    authScopes: { signedIn: true },
    description: 'Drops the letter that was to follow an issued one: the draft says again what was issued.',
    args: { roundId: t.arg.id({ required: true }) },
    resolve: (_, { roundId }, context) =>
      actOnCompilation(context, roundId, (viewer, { id }) =>
        unfollowCompilation(context.database.writes, viewer, { roundId: id }),
      ),
  }),
  freezeCompilation: t.field({
    type: CompilationResult,
    authScopes: { signedIn: true },
    description: 'Keeps the draft of a compiled letter as it stands under a name, to compare with.',
    args: { input: t.arg({ type: FreezeCompilationInput, required: true }) },
    resolve: (_, { input: { roundId, name } }, context) =>
      actOnCompilation(context, roundId, (viewer, { id }) =>
        freezeCompilation(context.database.writes, viewer, { roundId: id, name }),
      ),
  }),
}))
