import type { Document_AllFragment } from '@thidua/schema/generated/graphql'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { dayText } from '#administration/day-text.ts'
import { Facts } from '#administration/facts.tsx'
import { paths } from '#lib/paths.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import { useDocumentType } from './use-document-type.ts'

/** All that is kept of a document, in the order of its form. */
export function DocumentFacts({ document }: { document: Document_AllFragment }) {
  const { document: m } = useMessages('reference')
  const typeOf = useDocumentType()
  const { replacedBy, uses } = document
  const successor = replacedBy ? (
    <Link to={paths.document(replacedBy.id)}>
      {replacedBy.number}, {replacedBy.issuer}
    </Link>
  ) : null
  const facts: [string, ReactNode][] = [
    [m.fields.type, typeOf(document.type)],
    [m.fields.number, document.number],
    [m.fields.issuer, document.issuer],
    [m.fields.issuedOn, dayText(document.issuedOn)],
    [m.fields.subject, document.subject],
    [m.fields.inForceFrom, dayText(document.inForceFrom)],
    [m.fields.inForceUntil, dayText(document.inForceUntil)],
    [m.fields.replacedBy, successor],
  ]
  return (
    <>
      {document.ended && document.inForceUntil ? (
        <Notice look="notice" className="mt-4">
          <p>{m.endedOn(dayText(document.inForceUntil))}</p>
          {successor ? (
            <p>
              {m.replacedBy}
              {successor}
            </p>
          ) : null}
        </Notice>
      ) : null}
      <Facts facts={facts} />
      {uses ? (
        <p className="mt-4 text-sm text-quiet">
          {m.uses(numberText(uses.movements), numberText(uses.rounds), numberText(uses.reports))}
        </p>
      ) : null}
    </>
  )
}
