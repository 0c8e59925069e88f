/** The thread in which long bodies are read. Bundled to build/markdown-worker.cjs; thread.ts starts it. */
import { parentPort } from 'node:worker_threads'
import { readNow } from './read-now'

parentPort?.on('message', (source: string) => parentPort?.postMessage(readNow(source)))
