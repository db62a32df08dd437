import { type Capacity, capacities } from '@thidua/letter/compose/signature'
import { letterPath } from '@thidua/schema/outline/paths'
import { useDraft, useField } from '#lib/draft/use-draft.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'

/** Capacities under which the signer's own post is printed too. */
const withPost: ReadonlySet<string> = new Set<Capacity>(['deputy', 'byOrder', 'byAuthorisation'])

/**
 * Who signs and in whose right. `letter/capacity` holds the capacity's key on its first line and the
 * signer's post on the next (see `composeSignature`). `problem` is the signer's.
 */
export function SignerFields({ headPost, problem = null }: { headPost: string; problem?: string | null }) {
  const draft = useDraft()
  const m = useMessages('answers')
  const { letterText } = useMessages('wizard')
  const [capacityPath, signerPath] = [letterPath('capacity'), letterPath('signer')]
  const [capacity = '', post = ''] = useField(capacityPath).split('\n')
  const write = (key: string, itsPost: string) =>
    draft.set(capacityPath, withPost.has(key) && itsPost !== '' ? `${key}\n${itsPost}` : key)
  return (
    <>
      <SelectField
        id={capacityPath}
        label={m.letter.capacity}
        value={capacity}
        empty={`${m.capacities.head} (${headPost})`}
        choices={capacities.filter((key) => key !== 'head').map((key) => ({ value: key, label: m.capacities[key] }))}
        onChange={(event) => write(event.target.value, post)}
      />
      {withPost.has(capacity) ? (
        <TextField
          id={`${capacityPath}/post`}
          label={letterText.post}
          hint={letterText.postHint}
          placeholder={capacity === 'deputy' ? `Phó ${headPost}` : undefined}
          value={post}
          onChange={(event) => write(capacity, event.target.value)}
        />
      ) : null}
      <TextField
        id={signerPath}
        label={m.letter.signer}
        hint={letterText.signer}
        problem={problem}
        value={useField(signerPath)}
        onChange={(event) => draft.set(signerPath, event.target.value)}
      />
    </>
  )
}
