import { useBenchmark } from './BenchmarkContext.ts'

/** The heads of a table with a column for each city. */
export function CityHeads({ first }: { readonly first: string }) {
  const { cities, cityName } = useBenchmark()
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {cities.map((city) => (
          <th key={city} scope="col">
            <bdi>{cityName(city)}</bdi>
          </th>
        ))}
      </tr>
    </thead>
  )
}
