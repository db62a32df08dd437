import { useQuery } from '@apollo/client/react'
import type { Preview } from '@thidua/directory/intake/preview'
import { graphql } from '@thidua/schema/generated/gql'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import { AskedButton } from '#ui/overlay/asked-button.tsx'

const blocksQuery = graphql(/* GraphQL */ `
  query BlocksToMake {
    blocks {
      id
      code
      position
    }
  }
`)

const makeBlock = graphql(/* GraphQL */ `
  mutation MakeBlock($input: SaveBlockInput!) {
    result: saveBlock(input: $input) {
      ... on MutationSaveBlockSuccess {
        data {
          id
        }
      }
      ...Administration_error @unmask
    }
  }
`)

/** Blocks that the files name and nobody has made, as the first row of each writes them. */
const unknownBlocks = ({ rows }: Preview): readonly string[] => [
  ...new Map(
    rows
      .flatMap((row) => (row.act === 'refuse' ? row.refusals : []))
      .flatMap((refusal) => (refusal.key === 'blockUnknown' ? [refusal.text] : []))
      .toReversed()
      .map((text) => [text.normalize('NFC').toLowerCase(), text] as const),
  ).values(),
]

/** Makes the blocks that refused rows name, so that nobody has to leave the files for them. */
export function MakeBlocks({ preview, onMade }: { preview: Preview; onMade: () => void }) {
  const m = useMessages('bring-in').blocks
  const { cancel } = useMessages('administration')
  const names = unknownBlocks(preview).toReversed()
  const { data, refetch } = useQuery(blocksQuery, { fetchPolicy: 'cache-and-network', skip: names.length === 0 })
  const act = useAdministration(makeBlock)
  if (names.length === 0 || !data) return null
  const make = async () => {
    const codes = new Set(data.blocks.map(({ code }) => code.toLowerCase()))
    let position = Math.max(0, ...data.blocks.map((block) => block.position))
    let number = 0
    for (const name of names) {
      do number++
      while (codes.has(`k${number}`))
      position++
      const { done } = await act.run({ input: { id: null, lastChange: null, name, code: `K${number}`, position } })
      if (!done) break
    }
    await refetch().catch(() => undefined)
    onMade()
  }
  return (
    <Notice look="plain" title={m.title(numberText(names.length))} className="mb-3">
      <p className="mt-1">{names.join('; ')}</p>
      <AskedButton
        look="secondary"
        className="mt-3"
        title={m.act(numberText(names.length))}
        lead={m.lead(names.join('; '))}
        confirm={m.confirm}
        confirmLook="primary"
        stay={cancel}
        aria-disabled={act.working || undefined}
        onConfirm={() => void make()}
      >
        {m.act(numberText(names.length))}
      </AskedButton>
      <AdministrationProblem problem={act.problem} className="mt-3" />
    </Notice>
  )
}
