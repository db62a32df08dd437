import { useMessages } from '#messages/use-messages.ts'

/** Says on every page, on paper too, that nothing here is real. */
export const DemoMark = () => (
  <p
    role="note"
    id="demo-mark"
    className="h-(--strip) truncate border-b border-notice/40 bg-notice-wash px-4 text-center text-xs leading-7 text-notice"
  >
    {useMessages('demo').mark}
  </p>
)
