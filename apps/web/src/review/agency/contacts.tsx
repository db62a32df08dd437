import { useMessages } from '#messages/use-messages.ts'
import type { ReviewedReport } from '../review-query.ts'

/** Whom of the agency to ask about its report. */
export function Contacts({ contacts }: Pick<ReviewedReport, 'contacts'>) {
  const m = useMessages('review').contacts
  if (contacts.length === 0) return null
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-quiet">
      {contacts.map(({ role, name, email }) => (
        <span key={role + email}>
          {role === 'head' ? m.head : m.clerk}{' '}
          <a href={`mailto:${email}`} title={email} className="inline-flex min-h-6 items-center">
            {name}
          </a>
        </span>
      ))}
    </p>
  )
}
