import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { dayText } from '#administration/day-text.ts'
import { Facts } from '#administration/facts.tsx'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import type { ShownAgency } from './agency-query.ts'

const AgencyLinks = ({ agencies }: { agencies: readonly { readonly id: string; readonly name: string }[] }) => (
  <ul>
    {agencies.map(({ id, name }) => (
      <li key={id}>
        <Link to={paths.agency(id)}>{name}</Link>
      </li>
    ))}
  </ul>
)

/** All that is kept of an agency, in the order of its form. */
export function AgencyFacts({ agency }: { agency: ShownAgency }) {
  const { agency: m, kinds, regimes } = useMessages('directory')
  const { fields } = m
  const facts: [string, ReactNode][] = [
    [fields.code, agency.code],
    [fields.electronicCode, agency.electronicCode],
    [fields.shortName, agency.shortName],
    [fields.symbol, agency.symbol],
    [fields.kind, kinds[agency.kind]],
    [fields.block, agency.block?.name],
    [fields.parent, agency.parent ? <AgencyLinks agencies={[agency.parent]} /> : null],
    [fields.superiorLine, agency.superiorLine],
    [fields.letterPlace, agency.letterPlace],
    [fields.headPost, agency.headPost],
    [fields.regime, regimes[agency.regime]],
    [fields.validFrom, dayText(agency.validFrom)],
    [fields.validUntil, dayText(agency.validUntil)],
    [fields.predecessors, agency.predecessors.length > 0 ? <AgencyLinks agencies={agency.predecessors} /> : null],
    [fields.successors, agency.successors.length > 0 ? <AgencyLinks agencies={agency.successors} /> : null],
  ]
  return (
    <>
      {agency.validUntil ? (
        <Notice look="notice" className="mt-4">
          {m.end.endedOn(dayText(agency.validUntil))}
        </Notice>
      ) : null}
      <Facts facts={facts} />
    </>
  )
}
