import { join } from 'node:path'
import type { Settings } from '../env.ts'
import type { FileStore } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import { s3Place, s3Store } from './s3-store.ts'

/** The store that the settings name; without one, the folder `files` of the data folder. */
export const openStore = ({ filesUrl, dataFolder }: Pick<Settings, 'filesUrl' | 'dataFolder'>): FileStore =>
  filesUrl === undefined ? folderStore(join(dataFolder, 'files')) : s3Store(s3Place(filesUrl))
