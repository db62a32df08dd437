import { administerPerson, agenciesOf } from '#domain/directory/administer-person.ts'
import { keepAnswered } from '#domain/directory/keep-answered.ts'
import { setDeactivated } from '#domain/directory/set-deactivated.ts'
import { builder } from '#graphql/builder.ts'
import { directoryErrors } from '#graphql/hindered-error.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { noteOf, PersonActInput } from './person-act-input.ts'

const acts = [
  [
    'deactivatePerson',
    true,
    'Lets a person sign in no more and signs them out everywhere. What they did stays theirs.',
  ],
  ['reactivatePerson', false, 'Lets a person sign in again.'],
] as const

for (const [name, deactivated, description] of acts)
  builder.mutationField(name, (t) =>
    t.field({
      type: 'Person',
      authScopes: { signedIn: true },
      description,
      errors: { types: [...directoryErrors] },
      args: { input: t.arg({ type: PersonActInput, required: true }) },
      resolve: (_, { input }, context) => {
        const viewer = signedIn(context)
        const note = noteOf(input)
        return administerPerson(context.database, viewer, input, async (tx) =>
          keepAnswered(tx, await agenciesOf(tx, input.id), () =>
            setDeactivated(tx, input.id, deactivated, { byId: viewer.personId, note }),
          ),
        )
      },
    }),
  )
