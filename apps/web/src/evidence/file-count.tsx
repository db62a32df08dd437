import { useMessages } from '#messages/use-messages.ts'

/** How many files hang on something, said where they are not listed. */
export function FileCount({ count }: { count: number }) {
  return <p className="mt-0.5 text-sm text-quiet">{useMessages('evidence').count(count)}</p>
}
