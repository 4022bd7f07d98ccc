/** Counters for /metrics, by name. Names are a closed set of the code, never of a client. */
export type Counters = {
  add(name: CounterName, amount?: number): void
  read(name: CounterName): number
  /** Prometheus text of all counters and the given gauges. */
  render(gauges: Readonly<Record<string, number>>): string
}

const NAMES = [
  'entries_stored',
  'entry_bytes_stored',
  'updates_refused',
  'frames_malformed',
  'sockets_opened',
  'sockets_closed_bad',
  'sockets_slowed',
  'admissions',
  'admissions_refused',
  'generations_retired',
  'storage_failures',
  'unexpected_errors',
] as const
export type CounterName = (typeof NAMES)[number]

export function createCounters(): Counters {
  const counts = new Map<CounterName, number>(NAMES.map((name) => [name, 0]))
  const read = (name: CounterName) => counts.get(name) ?? 0
  const series = (name: string, type: string, value: number) => `# TYPE hub_${name} ${type}\nhub_${name} ${value}\n`
  return {
    read,
    add: (name, amount = 1) => void counts.set(name, read(name) + amount),
    render: (gauges) =>
      [
        ...NAMES.map((name) => series(`${name}_total`, 'counter', read(name))),
        ...Object.entries(gauges).map(([name, value]) => series(name, 'gauge', value)),
      ].join(''),
  }
}
