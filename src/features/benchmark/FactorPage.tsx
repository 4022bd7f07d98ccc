import { useParams } from 'wouter'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import { BenchmarkFrame, useCrumbs } from './BenchmarkFrame.tsx'
import { FactorBoard } from './FactorBoard.tsx'
import { useFactor } from './useBenchmarks.ts'

/** One key or contextual factor: why it counts, whether it is there, and what may follow from that. */
export default function FactorPage() {
  const { factorId = '' } = useParams<{ factorId: string }>()
  return (
    <BenchmarkFrame>
      <Shown key={factorId} id={factorId} />
    </BenchmarkFrame>
  )
}

function Shown({ id }: { readonly id: string }) {
  const { t } = useTexts()
  const { address } = useBenchmark()
  const factor = useFactor(id)
  const crumbs = useCrumbs()
  if (factor) return <FactorBoard factor={factor} />
  return (
    <Page title={t('benchmark.factor.page')} breadcrumbs={crumbs(true)}>
      <EmptyState
        icon="clock"
        title={t('benchmark.factor.gone')}
        action={<LinkButton href={address}>{t('benchmark.factor.back')}</LinkButton>}
      >
        {t('benchmark.factor.goneText')}
      </EmptyState>
    </Page>
  )
}
