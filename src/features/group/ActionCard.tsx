import { useState } from 'react'
import type { PlanRow } from '../../documents/readPlan.ts'
import { Menu } from '../../ui/feedback/Menu.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Row } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useNames } from '../useNames.ts'
import { ConsultationSheet } from './ConsultationSheet.tsx'
import styles from './group.module.css'
import { OpinionDialog } from './OpinionDialog.tsx'
import { usePrint } from './papers/PrintPlace.tsx'
import { circleOf, type EntriesProps } from './useEntries.ts'
import { useTending } from './useTending.ts'

type ActionCardProps = EntriesProps & {
  readonly row: PlanRow
  /** How many people marked it; never who. */
  readonly marks: number
  readonly isMarked: boolean
  /** This person has no mark left. */
  readonly isFull: boolean
  readonly onMark: (isMarked: boolean) => void
}

/** One action: how far it has got, how many it matters to most, what was said about it. */
export function ActionCard({ place, group, entries, row, marks, isMarked, isFull, onMark }: ActionCardProps) {
  const { t } = useTexts()
  const { mayWrite, mayTend, me } = useTending(place, group.kind)
  const nameOf = useNames(circleOf(place))
  const [isAsking, setAsking] = useState(false)
  const print = usePrint()
  const what = row.cells.what
  const opinions = entries.all.filter(({ kind, source }) => kind === 'opinion' && source === row.id)
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
      <ul className={styles.opinions}>
        {opinions.map(({ id, voice, view, title, notes, by }) => (
          <li key={id} data-item={id}>
            <div className={styles.who}>
              <p className={styles.detail}>
                {voice && <span>{t(`group.voice.${voice}`)}</span>}
                <bdi>{title.text || nameOf(by)}</bdi>
                {view && <span className={styles.mark}>{t(`group.view.${view}`)}</span>}
              </p>
              {notes.text && (
                <p dir="auto" lang={notes.language}>
                  {notes.text}
                </p>
              )}
            </div>
            {mayWrite && (mayTend || by === me) && (
              <Menu
                label={t('group.opinions.menu', { name: title.text || nameOf(by) })}
                items={[
                  {
                    id: 'remove',
                    label: t('group.opinions.remove'),
                    icon: 'trash',
                    isDangerous: true,
                    onChoose: () => entries.remove(id, t('group.opinions.removed')),
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Row>
          <Button icon="talk" onClick={() => setAsking(true)}>
            {t('group.opinions.add')}
          </Button>
          <Button kind="quiet" icon="print" onClick={() => print(<ConsultationSheet row={row} />)}>
            {t('group.consultation.print')}
          </Button>
        </Row>
      )}
      {isAsking && <OpinionDialog {...{ entries, row }} onClose={() => setAsking(false)} />}
    </article>
  )
}
