import {
  AggregatorRegistry,
  type MetricObjectWithValues,
  type MetricValue,
  register,
} from 'prom-client'

export type Metrics = MetricObjectWithValues<MetricValue<string>>[]

/**
 * The metrics of all workers as one. Counters of a worker that ended or is silent stay in the sums: if these fell,
 * Prometheus would take it for a reset.
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

  /** In Prometheus' text format. Gauges come from `answered` workers and this process only. */
  async text(answered: ReadonlySet<number>): Promise<string> {
    const ended = this.#ended
    const workers = [...this.#last].map(([worker, metrics]) =>
      answered.has(worker) ? metrics : cumulative(metrics),
    )
    return aggregate([await register.getMetricsAsJSON(), await ended, ...workers]).metrics()
  }
}

/** prom-client's types are strings, unlike its declarations. */
function cumulative(metrics: Metrics): Metrics {
  return metrics.filter(({ type }) => ['counter', 'histogram'].includes(String(type)))
}

function aggregate(parts: Metrics[]) {
  return AggregatorRegistry.aggregate(parts)
}
