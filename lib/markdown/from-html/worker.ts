/** The worker thread. Bundled to build/paste-worker.cjs and started by thread.ts. */
import { parentPort } from 'node:worker_threads'
import { convertHtml } from './convert'

parentPort?.on('message', (html: string) => parentPort?.postMessage(convertHtml(html)))
