import { useMessages } from '#messages/use-messages.ts'

/** What an administrator did, in words: "đã sửa". */
export function useActWord(): (act: string) => string {
  const { acts } = useMessages('administration')
  return (act) => acts[act as keyof typeof acts] ?? acts.change
}
