import { type CircleOption, CirclePicker } from '../../ui/circles/CirclePicker.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { accessTo } from '../useAccess.ts'
import { useCircles } from '../workspace.ts'
import { REMARK_CIRCLES, type RemarkCircle } from './keepRemarks.ts'
import styles from './sheet.module.css'

export type RemarkCirclesProps = {
  readonly value: RemarkCircle
  readonly onChange: (circle: RemarkCircle) => void
  /** Says who is in each circle. */
  readonly isExplained?: boolean
}

/** The circles that a remark can be in. */
export function RemarkCircles({ value, onChange, isExplained = false }: RemarkCirclesProps) {
  const { t } = useTexts()
  const circles = useCircles()
  const options = REMARK_CIRCLES.flatMap((circle): readonly CircleOption[] => {
    const open = circles[circle]
    if (!open) return []
    return [
      {
        circle,
        label: t(`common.circles.${circle}.name`),
        ...(isExplained && { description: t(`common.circles.${circle}.who`) }),
        ...(accessTo(open) !== 'open' && { unavailable: t('interview.capture.readOnly') }),
      },
    ]
  })
  return (
    <div className={styles.circles}>
      <CirclePicker
        legend={t('common.circles.question')}
        options={options}
        value={value}
        onChange={(circle) => {
          const known = REMARK_CIRCLES.find((other) => other === circle)
          if (known) onChange(known)
        }}
      />
    </div>
  )
}
