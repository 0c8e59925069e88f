import { concurrencyLimit } from '@/lib/concurrency-limit'

/** One export at a time in an instance; the next wait less than any request may until its answer begins. */
const turns = concurrencyLimit({
  concurrency: 1,
  maxQueued: 8,
  queueTimeout: 10_000,
  slotTimeout: 3_600_000,
})

/** What gives the turn back; null where it takes too long until one comes, or the reader has `gone`. */
export function acquireExportSlot(gone: AbortSignal): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const leave = () => resolve(null)
    gone.addEventListener('abort', leave)
    const turn = (giveBack: () => void) => {
      if (gone.aborted) giveBack()
      resolve(gone.aborted ? null : giveBack)
    }
    turns(() => new Promise<void>(turn)).catch(leave)
  })
}
