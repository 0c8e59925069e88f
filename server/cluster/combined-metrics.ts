import {
  AggregatorRegistry,
  type MetricObjectWithValues,
  type MetricValue,
  register,
} from 'prom-client'

/** A registry as JSON, as a worker sends it. */
export type Metrics = MetricObjectWithValues<MetricValue<string>>[]

/**
 * The metrics of all workers as one. What a worker counted that has ended or does not answer stays in the
 * sums as it was last read: if they fell, Prometheus would count the rest anew.
 */
export class CombinedMetrics {
  readonly #last = new Map<number, Metrics>()
  #ended = Promise.resolve<Metrics>([])

  read(worker: number, metrics: Metrics): void {
    this.#last.set(worker, metrics)
  }

  end(worker: number): void {
    const last = this.#last.get(worker)
    this.#last.delete(worker)
    if (last)
      this.#ended = this.#ended.then((ended) =>
        aggregate([ended, cumulative(last)]).getMetricsAsJSON(),
      )
  }

  /** In Prometheus' text format: of the workers that just answered everything, and what this process measures. */
  async text(answered: ReadonlySet<number>): Promise<string> {
    const ended = this.#ended
    const workers = [...this.#last].map(([worker, metrics]) =>
      answered.has(worker) ? metrics : cumulative(metrics),
    )
    return aggregate([await register.getMetricsAsJSON(), await ended, ...workers]).metrics()
  }
}

/** What only grows. prom-client writes types as words, whatever its declarations say. */
function cumulative(metrics: Metrics): Metrics {
  return metrics.filter(({ type }) => ['counter', 'histogram'].includes(String(type)))
}

function aggregate(parts: Metrics[]) {
  return AggregatorRegistry.aggregate(parts)
}
