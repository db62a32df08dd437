import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { isRowsSlug, rowsSlugs } from '@thidua/schema/outline/rows/slugs'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { type ProposalGroup as Group, type ImportSession, isOpen } from '../model/import-session.ts'
import type { ImportActs } from '../use-import-session.ts'
import { ProposalGroup } from './proposal-group.tsx'

const groups: readonly Group[] = ['silences', 'figures', ...rowsSlugs, 'letter']

/** What the file suggests beside its texts, kind by kind. */
export function ProposalList({ session, acts }: { session: ImportSession; acts: ImportActs }) {
  const m = useMessages('import').proposals
  const label = useLabel()
  const titleOf = (group: Group) => (isRowsSlug(group) ? m.rows(label(rowsOf(group).label)) : m[group])
  const shown = groups
    .map((group) => ({
      group,
      proposals: session.proposals.filter((proposal) => proposal.group === group && isOpen(proposal)),
    }))
    .filter(({ proposals }) => proposals.length > 0)
  if (shown.length === 0) return null
  return (
    <div className="mt-8 flex flex-col gap-4">
      {shown.map(({ group, proposals }) => (
        <ProposalGroup key={group} title={titleOf(group)} proposals={proposals} acts={acts} />
      ))}
    </div>
  )
}
