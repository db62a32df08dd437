import type {
  RegisteredDocumentForm,
  RegisteredDocumentValues,
} from '@thidua/schema/administration/registered-document-form'
import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { dayText } from '#administration/day-text.ts'
import { SearchAndTake } from '#administration/take/search-and-take.tsx'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { SentForm } from '#ui/form/use-sent-form.ts'

const successorsQuery = graphql(/* GraphQL */ `
  query Successors($search: String!) {
    documents(search: $search, first: 8) {
      edges {
        node {
          id
          number
          issuer
          issuedOn
          subject
        }
      }
    }
  }
`)

interface Named {
  readonly id: string
  readonly number: string
  readonly issuer: string
}

interface SuccessorFieldProps {
  readonly form: SentForm<RegisteredDocumentValues, RegisteredDocumentForm>
  /** What replaced it as the form was opened. */
  readonly known: Named | null
  /** The document itself: nothing replaces itself. */
  readonly itself: string | null
}

const nameOf = ({ number, issuer }: Named): string => `${number}, ${issuer}`

/** Which document of the registry replaced this one, by searching it. */
export function SuccessorField({ form, known, itself }: SuccessorFieldProps) {
  const { document: m } = useMessages('reference')
  const [name, setName] = useState(known ? nameOf(known) : '')
  const isChosen = form.values.replacedById !== ''
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="w-full">
        <SearchAndTake
          id={form.fieldId('replacedById')}
          label={m.successor}
          hint={m.successorHint}
          problem={form.problemOf('replacedById')}
          find={m.find}
          query={successorsQuery}
          read={({ documents }) =>
            (documents?.edges ?? [])
              .filter(({ node }) => node.id !== itself)
              .map(({ node }) => ({
                id: node.id,
                name: nameOf(node),
                more: [dayText(node.issuedOn), node.subject].filter(Boolean).join(' · '),
              }))
          }
          found={m.foundCount}
          take={m.take}
          chosen={isChosen ? m.chosen(name) : m.noSuccessor}
          onTake={(taken) => {
            setName(taken.name)
            form.setValue('replacedById', taken.id)
          }}
        />
      </div>
      {isChosen ? (
        <Button look="quiet" className="-ml-3" onClick={() => form.setValue('replacedById', '')}>
          {m.drop}
        </Button>
      ) : null}
    </div>
  )
}
