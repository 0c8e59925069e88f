/** A histogram for the hottest path, where prom-client's lookup of labels would cost more than the answer. */
import { register } from 'prom-client'

const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15]

interface Series {
  /** Per bucket; the last one is +Inf. */
  counts: number[]
  sum: number
}

/** A histogram with one label, in prom-client's default registry. */
export class Latency {
  readonly #series = new Map<string, Series>()

  constructor(name: string, help: string, label: string) {
    const get = () => {
      const values = [...this.#series].flatMap(([value, series]) =>
        samples(name, { [label]: value }, series),
      )
      return Promise.resolve({ name, help, type: 'histogram', aggregator: 'sum', values })
    }
    register.registerMetric({ name, get } as unknown as Parameters<
      typeof register.registerMetric
    >[0])
  }

  of(value: string): Series {
    let series = this.#series.get(value)
    if (!series) {
      series = { counts: Array<number>(BUCKETS.length + 1).fill(0), sum: 0 }
      this.#series.set(value, series)
    }
    return series
  }
}

export function observe(series: Series, seconds: number): void {
  let place = 0
  while (seconds > (BUCKETS[place] ?? Infinity)) place += 1
  series.counts[place] = (series.counts[place] ?? 0) + 1
  series.sum += seconds
}

function samples(name: string, labels: Record<string, string>, { counts, sum }: Series) {
  let count = 0
  const buckets = counts.map((number, place) => {
    count += number
    const le = BUCKETS[place] ?? '+Inf'
    return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: count }
  })
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: sum },
    { metricName: `${name}_count`, labels, value: count },
  ]
}
