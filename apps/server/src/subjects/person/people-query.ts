import { can } from '@thidua/schema/permissions'
import { z } from 'zod'
import { peopleById } from '#domain/directory/people-by-id.ts'
import type { PersonNode } from '#domain/nodes/person-node.ts'
import { builder } from '#graphql/builder.ts'
import { countedConnection } from '#graphql/connection.ts'
import { countedPage, keyPart } from '#graphql/page.ts'
import { isUuid } from '#lib/sql.ts'
import { choiceOf, PeopleFilterInput } from './people-chosen.ts'
import { countPeople, loadPeople, personSorts } from './people-sql.ts'

const PersonConnection = countedConnection<PersonNode>('Person', 'Person')

const PersonSortEnum = builder.enumType('PersonSort', { values: personSorts })

const sortKey = z.tuple([keyPart.text, keyPart.uuid])

builder.queryField('people', (t) =>
  t.field({
    type: PersonConnection,
    nullable: true,
    authScopes: { signedIn: true },
    description:
      'People, found by name and e-mail with and without marks, by name unless asked otherwise; null for who does not administer.',
    args: {
      first: t.arg.int(),
      after: t.arg.string(),
      search: t.arg.string(),
      filter: t.arg({ type: PeopleFilterInput }),
      sort: t.arg({ type: PersonSortEnum }),
      descending: t.arg.boolean(),
    },
    resolve: async (_, { first, after, search, filter, sort, descending }, { viewer, database }) => {
      if (!can(viewer, 'administer:directory').allowed) return null
      const choice = choiceOf(search, filter)
      return countedPage(
        { first, after },
        {
          shape: sortKey,
          read: (from) =>
            loadPeople(database.pool, { choice, sort: sort ?? 'name', descending: descending ?? false, ...from }),
          node: ({ person }) => person,
          key: ({ person, key }) => [key, person.id],
          total: () => () => countPeople(database.pool, choice),
        },
      )
    },
  }),
)

builder.queryField('person', (t) =>
  t.field({
    type: 'Person',
    nullable: true,
    authScopes: { signedIn: true },
    description: 'One person; null for who does not administer.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, { viewer, database }) =>
      isUuid(id) && can(viewer, 'administer:directory').allowed
        ? ((await peopleById(database.pool, [id])).get(id) ?? null)
        : null,
  }),
)
