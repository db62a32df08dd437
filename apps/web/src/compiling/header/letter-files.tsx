import { ChevronDown, Download } from 'lucide-react'
import { useMessages } from '#messages/use-messages.ts'
import { DownloadLink } from '#ui/download-link.tsx'
import { Popover } from '#ui/overlay/popover.tsx'

/** The letter as files, for signature and with its sources, and the totals as a workbook. */
export function LetterFiles({ roundId }: { roundId: string }) {
  const { files: m } = useMessages('compiling')
  const file = (name: string) => `/letters/compilations/${roundId}${name}`
  return (
    <Popover
      label={`${m.trigger}: ${m.label}`}
      trigger={
        <>
          <Download aria-hidden className="size-4" />
          {m.trigger}
          <ChevronDown aria-hidden className="size-4 text-quiet" />
        </>
      }
    >
      <ul className="flex flex-col items-start">
        <li>
          <DownloadLink href={file('.docx')}>{m.docx}</DownloadLink>
        </li>
        <li>
          <DownloadLink href={file('.pdf')}>{m.pdf}</DownloadLink>
        </li>
        <li>
          <DownloadLink href={file('-nguon.docx')}>{m.withSources}</DownloadLink>
        </li>
        <li>
          <DownloadLink href={file('-nguon.html')}>{m.webPage}</DownloadLink>
        </li>
        <li>
          <DownloadLink href={file('.xlsx')}>{m.xlsx}</DownloadLink>
        </li>
      </ul>
    </Popover>
  )
}
