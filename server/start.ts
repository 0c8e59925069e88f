/** The entry point of build/server.cjs: one instance, or with WORKERS the primary of several. */
import cluster from 'node:cluster'
import { env } from '@/lib/env'

if (cluster.isPrimary && env().WORKERS > 1) {
  void import('./workers').then(({ superviseWorkers }) => superviseWorkers(env().WORKERS))
} else {
  void import('./main')
}
