import { useState } from 'react'
import { readPath } from '../../documents/path.ts'
import type { FormId } from '../../method/forms/types.ts'
import { mayDecide } from '../../method/rights.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import { Agendas } from './Agendas.tsx'
import styles from './facilitation.module.css'
import { HandOutSheets } from './HandOutSheets.tsx'
import { HandOuts } from './HandOuts.tsx'
import { MissingList } from './MissingList.tsx'

/** What whoever facilitates looks after: gaps, agendas, paper to hand out, and no decision (S25). */
export default function FacilitationPage() {
  const { t } = useTexts()
  const { programme: circle } = useCircles()
  const programme = useProgramme()
  const [printed, setPrinted] = useState<readonly FormId[] | null>(null)
  const base = `/p/${programme.id}`
  return (
    <>
      <div className={printed ? styles.screen : undefined}>
        <Page
          title={t('facilitation.page.title')}
          lead={t('facilitation.page.lead')}
          breadcrumbs={[{ href: base, label: t('shell.navigation.overview') }]}
        >
          {!mayDecide(programme.sides()) && <Banner>{t('facilitation.page.decides')}</Banner>}
          {circle ? (
            <Content circle={circle} base={base} onPrint={setPrinted} />
          ) : (
            <EmptyState icon="clock" title={t('path.waiting.title')}>
              {t('path.waiting.text')}
            </EmptyState>
          )}
        </Page>
      </div>
      {printed && <HandOutSheets forms={printed} onDone={() => setPrinted(null)} />}
    </>
  )
}

type ContentProps = {
  readonly circle: NonNullable<ReturnType<typeof useCircles>['programme']>
  readonly base: string
  readonly onPrint: (forms: readonly FormId[]) => void
}

function Content({ circle, base, onPrint }: ContentProps) {
  const path = useDocument(circle, readPath)
  return (
    <>
      <MissingList path={path} base={base} />
      <Agendas circle={circle} base={base} />
      <HandOuts off={path.off} onPrint={onPrint} />
    </>
  )
}
