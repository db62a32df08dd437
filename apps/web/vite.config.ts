import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { acyclicChunks } from './vite/acyclic-chunks.ts'
import { chunkGroups } from './vite/chunks.ts'
import { keepEarlyScript } from './vite/keep-early-script.ts'
import { leaveOut } from './vite/leave-out.ts'
import { precompress } from './vite/precompress.ts'
import { preloadFonts } from './vite/preload-fonts.ts'
import { serviceWorker } from './vite/service-worker.ts'
import { splitDocuments } from './vite/split-documents.ts'

const server = `http://127.0.0.1:${process.env['PORT'] ?? '4000'}`

export default defineConfig({
  plugins: [
    splitDocuments(),
    leaveOut(),
    react(),
    tailwind(),
    preloadFonts(),
    keepEarlyScript(),
    acyclicChunks(),
    serviceWorker(),
    precompress(),
  ],
  // RxJS also comes for browsers without classes.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  // Fonts and pictures stay files: the content security policy allows no data: addresses.
  build: {
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/api', '/calendar', '/letters', '/imports', '/exports'].map((path) => [path, server]),
    ),
  },
})
