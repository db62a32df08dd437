import { existsSync } from 'node:fs'
import { unpackedChromium } from './unpacked-chromium.ts'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The machine's own Chromium where there is one, else the one that an npm package carries. */
export const chromiumPath = async (): Promise<string> => installed.find(existsSync) ?? (await unpackedChromium())

/** No calls home; `--no-sandbox` because the tests may run as root. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
