import { letterPath } from '@thidua/schema/outline/paths'
import { useEffect } from 'react'
import { useField } from '#lib/draft/use-draft.ts'
import { useMessages } from '#messages/use-messages.ts'
import { focusField } from '#ui/form/error-summary.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { SignerFields } from '#wizard/letter-fields/signer-fields.tsx'
import { useCompiling } from '../model/compiling.ts'

interface SigningFieldsProps {
  readonly headPost: string
  /** What the server refused; the first of them has the focus. */
  readonly issues: readonly { readonly path: string; readonly rule: string }[]
}

/** Number, day and signer of the letter: saved like any other of its fields while they are typed. */
export function SigningFields({ headPost, issues }: SigningFieldsProps) {
  const { issue: m } = useMessages('compiling')
  useEffect(() => {
    const first = issues.find(({ path }) => path.startsWith('letter/'))
    if (first) focusField(first.path)
  }, [issues])
  const problemOf = (name: keyof typeof m.fields) => {
    const rules: Readonly<Record<string, string>> = m.fields[name].rules
    const issue = issues.find(({ path }) => path === letterPath(name))
    return issue ? (rules[issue.rule] ?? null) : null
  }
  return (
    <>
      <OneLine name="number" problem={problemOf('number')} />
      <OneLine name="issuedOn" problem={problemOf('issuedOn')} />
      <SignerFields headPost={headPost} problem={problemOf('signer')} />
    </>
  )
}

function OneLine({ name, problem }: { name: 'number' | 'issuedOn'; problem: string | null }) {
  const { issue: m } = useMessages('compiling')
  const { draft } = useCompiling()
  const path = letterPath(name)
  const { label, hint } = m.fields[name]
  return (
    <TextField
      id={path}
      label={label}
      hint={hint}
      problem={problem}
      value={useField(path)}
      onChange={({ target }) => draft.set(path, target.value)}
    />
  )
}
