import { PrintPlace } from '../PrintPlace.tsx'
import { BenchmarkBoard } from './BenchmarkBoard.tsx'
import { BenchmarkFrame } from './BenchmarkFrame.tsx'

/** The benchmark of a programme: a menu of options and a checklist for both cities (S119–S141). */
export default function BenchmarkPage() {
  return (
    <BenchmarkFrame>
      <PrintPlace>
        <BenchmarkBoard />
      </PrintPlace>
    </BenchmarkFrame>
  )
}
