import type { Prisma } from '@thidua/prisma/client'
import { personForm } from '@thidua/schema/administration/person-form'
import { type Role, roles } from '@thidua/schema/permissions'
import { administer } from '#domain/administration/administer.ts'
import { today } from '#domain/directory/today.ts'
import { addMembership } from '#domain/directory/write-membership.ts'
import { writePerson } from '#domain/directory/write-person.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { isTaken } from '#lib/is-taken.ts'
import { type Command, WrongUseError } from '../command.ts'
import { readFlags } from '../read-flags.ts'
import { withPrisma } from '../with-prisma.ts'
import { printLink } from './print-link.ts'

const flags = {
  email: { type: 'string' },
  name: { type: 'string' },
  administrator: { type: 'boolean', default: false },
  agency: { type: 'string' },
  role: { type: 'string' },
} as const

interface Post {
  readonly agency: string
  readonly role: Role
}

export const personAdd: Command = {
  takes: '--email … --name … [--administrator] [--agency CODE --role clerk|head|reviewer|compiler|viewer]',
  does: 'adds a person and prints the link, good once and for a day, by which they set a password',
  run: async (args) => {
    const { values, positionals } = readFlags(args, flags)
    if (positionals.length > 0) throw new WrongUseError(`Say --email and --name, not "${positionals.join(' ')}".`)
    const { email, name, administrator } = values
    if (!email || !name) throw new WrongUseError('Say --email and --name.')
    const form = personForm.safeParse({ email, name, administrator, phone: '' })
    if (!form.success) throw new WrongUseError(`This will not do: --${form.error.issues.map(wrong).join(', --')}.`)
    const post = postOf(values.agency, values.role, administrator)
    return withPrisma((prisma) =>
      administer(prisma, null, async (tx) => {
        const person = await writePerson(tx, null, form.data, null)
        if (post) await join(tx, person.id, post)
        return printLink(tx, person.id)
      }).catch((error: unknown) => {
        throw isTaken(error) ? new Error(`Somebody has the address ${email} already: see \`person password\`.`) : error
      }),
    )
  },
}

const wrong = ({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string =>
  `${path.join('.')} (${message})`

/** A role needs its agency, and an agency a role; an administrator of an agency compiles for it unless told otherwise. */
function postOf(agency: string | undefined, role: string | undefined, administrator: boolean): Post | null {
  if (agency === undefined && role === undefined) return null
  if (agency === undefined) throw new WrongUseError('A --role is held in an --agency.')
  const asked = role ?? (administrator ? 'compiler' : undefined)
  const known = roles.find((one) => one === asked)
  if (!known) throw new WrongUseError(`Say --role: ${roles.join(', ')}.`)
  return { agency, role: known }
}

async function join(tx: Prisma.TransactionClient, personId: string, { agency: code, role }: Post): Promise<void> {
  const agency = await tx.agency.findUnique({ where: { code } })
  if (!agency) throw new Error(`There is no agency with the code ${code}.`)
  const form = {
    agencyId: agency.id,
    role,
    maySubmit: false,
    blockIds: [],
    validFrom: await today(tx),
    validUntil: null,
  }
  await addMembership(tx, personId, form, { byId: null }).catch((error: unknown) => {
    if (!(error instanceof ValidationError)) throw error
    throw new Error(
      `${agency.name} cannot have a ${role} from today on (${error.issues.map(({ rule }) => rule).join(', ')}).`,
    )
  })
}
