import { type KeyboardEvent, useState } from 'react'
import type { PlanHeader } from '../../documents/programme.ts'
import type { PlanRow } from '../../documents/readPlan.ts'
import { presentable } from '../../method/presentation.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles, useItems, useProgramme } from '../workspace.ts'
import { ActionSlide } from './ActionSlide.tsx'
import styles from './present.module.css'
import { TitleSlide } from './TitleSlide.tsx'
import { useWholeScreen } from './useWholeScreen.ts'

/**
 * The plan before politicians and stakeholders (S187): one action at a time, in big type, in the language of the
 * audience, without a network. Only what everybody who reads the plan can read.
 */
export default function PresentPage() {
  const { t } = useTexts()
  const { id } = useProgramme()
  const { group } = useCircles()
  const headers = useItems<PlanHeader>(group, 'planHeader')
  const rows = useItems<PlanRow>(group, 'plan')
  const [withDrafts, setDrafts] = useState(false)
  const isRead = headers !== undefined && rows !== undefined
  const header = isRead ? headers[0] : undefined
  const shown = presentable(rows ?? [], withDrafts)
  const whole = useWholeScreen()
  return (
    <Page
      title={t('present.page.title')}
      lead={t('present.page.lead')}
      breadcrumbs={[{ href: `/p/${id}/plan`, label: t('shell.navigation.plan') }]}
      actions={
        whole.isPossible && (
          <Button icon="eye" onClick={whole.enter}>
            {t('present.page.whole')}
          </Button>
        )
      }
    >
      <Checkbox
        label={t('present.page.drafts')}
        help={t('present.page.draftsHelp')}
        isChecked={withDrafts}
        onChange={setDrafts}
      />
      {header && <Slides key={shown.length} header={header} rows={shown} stage={whole.stage} />}
      {isRead && !header && (
        <EmptyState icon="clock" title={t('present.waiting.title')}>
          {t('present.waiting.text')}
        </EmptyState>
      )}
    </Page>
  )
}

type SlidesProps = {
  readonly header: PlanHeader
  readonly rows: readonly PlanRow[]
  readonly stage: ReturnType<typeof useWholeScreen>['stage']
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }

function Slides({ header, rows, stage }: SlidesProps) {
  const { t } = useTexts()
  const [at, setAt] = useState(0)
  const go = (by: number) => setAt(Math.min(Math.max(at + by, 0), rows.length))
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    go(by)
  }
  const row = rows[at - 1]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys turn the pages, the buttons below do the same
    <div ref={stage} className={styles.stage} onKeyDown={onKeyDown}>
      <div className={styles.slide} aria-live="polite">
        {row ? <ActionSlide row={row} number={at} /> : <TitleSlide header={header} rows={rows} onGo={setAt} />}
      </div>
      <div className={styles.bar}>
        <Button isDisabled={at === 0} onClick={() => go(-1)}>
          {t('present.slide.back')}
        </Button>
        <span>{t('present.slide.number', { number: at + 1, count: rows.length + 1 })}</span>
        <Button kind="primary" icon="arrow" isDisabled={at >= rows.length} onClick={() => go(1)}>
          {t('present.slide.next')}
        </Button>
      </div>
    </div>
  )
}
