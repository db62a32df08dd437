import type { ComponentProps } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useMessages } from '#messages/use-messages.ts'
import { SentChoice } from '#ui/form/sent-fields.tsx'

type ChoiceProps<Values extends FieldValues, Sent> = Omit<ComponentProps<typeof SentChoice<Values, Sent>>, 'empty'>

/** One of some choices; '' while none is made. */
export const FormChoice = <Values extends FieldValues, Sent>(props: ChoiceProps<Values, Sent>) => (
  <SentChoice {...props} empty={useMessages('rounds').choose} />
)
