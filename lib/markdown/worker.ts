/** The worker thread. Bundled to build/markdown-worker.cjs and started by thread.ts. */
import { parentPort } from 'node:worker_threads'
import { parseBody } from './parse-body'

parentPort?.on('message', (source: string) => parentPort?.postMessage(parseBody(source)))
