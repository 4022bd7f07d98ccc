import { useState } from 'react'
import { Link } from 'wouter'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { accessTo, useAccess } from '../useAccess.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import type { RemarkQuestion } from './RemarkDialogs.tsx'
import { RemarkEditor } from './RemarkEditor.tsx'
import { RemarkMenu } from './RemarkMenu.tsx'
import styles from './remark.module.css'
import { wayIntoPlan } from './toPlan.ts'
import type { PlacedRemark } from './useRemarks.ts'
import type { SeenBy } from './useSeenBy.ts'

export type RemarkItemProps = {
  readonly placed: PlacedRemark
  readonly author: string
  /** From which side something was seen from outside (S38). */
  readonly seenBy: SeenBy
  /** What it became, as far as it is still there. */
  readonly became: readonly ('row' | 'suggestion' | null)[]
  /** Consent stands: words that are to be erased go nowhere else first (S56). */
  readonly isUsable: boolean
  readonly ask: (question: RemarkQuestion) => void
}

export function RemarkItem({ placed, author, seenBy, became, isUsable, ask }: RemarkItemProps) {
  const { t, language } = useTexts()
  const { remark, circle, home } = placed
  const programme = useProgramme()
  const { group } = useCircles()
  const isOpen = useAccess(home) === 'open'
  const [isEditing, setEditing] = useState(false)
  const way = isUsable && group && accessTo(group) === 'open' ? wayIntoPlan(programme.sides()) : null
  return (
    <article className={styles.remark}>
      <div className={styles.head}>
        {isEditing ? (
          <RemarkEditor placed={placed} onDone={() => setEditing(false)} />
        ) : (
          <p className={styles.text} lang={remark.text.language || undefined} dir="auto">
            {remark.text.text}
          </p>
        )}
        {isOpen && !isEditing && (
          <div className={styles.menu}>
            <RemarkMenu
              placed={placed}
              isPlanOffered={way !== null && became.length > 0}
              onEdit={() => setEditing(true)}
              ask={ask}
            />
          </div>
        )}
      </div>
      <div className={styles.foot}>
        <p className={styles.meta}>
          <CircleBadge circle={circle} label={t(`common.circles.${circle}.name`)} />
          {remark.type && (
            <span className={styles.type}>
              {[t(`method.remarkType.${remark.type}`), seenBy && t(`method.side.${seenBy}`)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          )}
          <span>
            <bdi>{remark.hidesName ? t('interview.people.hidden') : author}</bdi>
            {', '}
            {formatMoment(remark.at, language, Date.now())}
          </span>
        </p>
        {became.length > 0 && (
          <p className={styles.became}>
            <Icon name="plan" size={1.1} />
            {t(`interview.became.${became.find((what) => what !== null) ?? 'gone'}`)}
            <Link href={`/p/${programme.id}/plan`}>{t('interview.became.open')}</Link>
          </p>
        )}
        {isOpen && way && became.length === 0 && (
          <div className={styles.toPlan}>
            <Button kind="quiet" icon="arrow" onClick={() => ask({ type: 'toPlan', remark: remark.id })}>
              {t(`interview.toPlan.${way}.open`)}
            </Button>
          </div>
        )}
      </div>
    </article>
  )
}
