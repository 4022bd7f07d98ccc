import { useState } from 'react'
import type { PlanRow } from '../../documents/readPlan.ts'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { usePrint } from '../PrintPlace.tsx'
import { ConsultationSheet } from './ConsultationSheet.tsx'
import styles from './group.module.css'
import { OpinionDialog } from './OpinionDialog.tsx'
import { Opinions } from './Opinions.tsx'
import { SendConsultation } from './SendConsultation.tsx'
import type { EntriesProps } from './useEntries.ts'
import { useTending } from './useTending.ts'

type ActionCardProps = EntriesProps & {
  readonly row: PlanRow
  /** Whose plan it is, on paper. */
  readonly under: string
  /** How many people marked it; never who. */
  readonly marks: number
  readonly isMarked: boolean
  /** This person has no mark left. */
  readonly isFull: boolean
  readonly onMark: (isMarked: boolean) => void
}

/** One action: how far it has got, how many it matters to most, what was said about it. */
export function ActionCard({ place, group, entries, row, under, marks, isMarked, isFull, onMark }: ActionCardProps) {
  const { t } = useTexts()
  const { mayWrite } = useTending(place, group.kind)
  const [asking, ask] = useState<'opinion' | 'outside' | null>(null)
  const print = usePrint()
  const what = row.cells.what
  return (
    <article className={styles.action}>
      <h3 dir="auto" lang={what.language}>
        {what.text}
      </h3>
      <p className={styles.detail}>
        <span className={styles.mark}>{t(`method.planState.${row.state}`)}</span>
        {row.cells.timetable.text && <bdi>{row.cells.timetable.text}</bdi>}
        {marks > 0 && <span>{t('group.actions.marks', { count: marks })}</span>}
      </p>
      {mayWrite && (
        <Checkbox
          label={t('group.actions.matters')}
          {...(isFull && !isMarked && { help: t('group.actions.full') })}
          isChecked={isMarked}
          isDisabled={isFull && !isMarked}
          onChange={onMark}
        />
      )}
      <Opinions {...{ place, group, entries }} row={row.id} />
      {mayWrite && (
        <div className={styles.ways}>
          <Button icon="talk" onClick={() => ask('opinion')}>
            {t('group.opinions.add')}
          </Button>
          <Button icon="share" onClick={() => ask('outside')}>
            {t('consult.send.open')}
          </Button>
          <Button kind="quiet" icon="print" onClick={() => print(<ConsultationSheet row={row} under={under} />)}>
            {t('group.consultation.print')}
          </Button>
        </div>
      )}
      {asking === 'opinion' && <OpinionDialog {...{ entries, row }} onClose={() => ask(null)} />}
      {asking === 'outside' && <SendConsultation {...{ place, group, entries, row }} onClose={() => ask(null)} />}
    </article>
  )
}
