/** Runs in a thread: compiles a round on a connection of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import { withClient } from '@thidua/prisma/with-client'
import type { CompileArguments } from './compile-arguments.ts'
import { compileRound } from './compile-round.ts'

const { url, wanted } = workerData as { url: string; wanted: CompileArguments }
parentPort?.postMessage(await withClient(url, (client) => compileRound(client, wanted)))
