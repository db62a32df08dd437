import type { TextBlock } from './markup-blocks.ts'
import { runsText } from './plain-text.ts'

/** Whether a paragraph announces what follows (`… như sau:`, a line all in bold) and must not end a page. */
export const leadsOn = ({ runs }: TextBlock): boolean =>
  runs.every(({ bold }) => bold === true) || /:\s*$/u.test(runsText(runs))
