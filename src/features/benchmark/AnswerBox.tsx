import { Link } from 'wouter'
import { homeOf } from '../../documents/forms/home.ts'
import type { Cell } from '../../documents/rows.ts'
import type { Form } from '../../method/forms/types.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerText, type AnswerTextProps } from '../AnswerText.tsx'
import styles from './AnswerBox.module.css'
import { useBenchmark } from './BenchmarkContext.ts'
import shared from './benchmark.module.css'
import type { Spot } from './useBenchmarkCommands.ts'

type Look = 'label' | 'isLabelHidden' | 'help' | 'placeholder' | 'look' | 'aside' | 'isReadOnly' | 'onLeave'
export type AnswerBoxProps = Pick<AnswerTextProps, Look> & {
  readonly spot: Spot
  readonly cell: Cell
  /** Another form than the benchmark's. */
  readonly form?: Form
  /** Before the first letter, where making the form known is not enough. */
  readonly prepare?: () => void
}

/** The open box of an answer, in its home, and that its words are contested. */
export function AnswerBox({ spot, cell, form, prepare, ...look }: AnswerBoxProps) {
  const { t } = useTexts()
  const { place, at, commands, sheets } = useBenchmark()
  const { instance, owner, field } = spot
  const home = homeOf(at.docs, form ?? sheets.benchmark, instance.id, field)
  return (
    <div className={styles.answer}>
      <AnswerText
        {...look}
        {...{ place, instance, owner, field }}
        circle={home && place.circles[home]}
        words={cell}
        prepare={() => {
          commands.prepare({ ...spot, owner: prepare ? instance.id : owner }, form)
          prepare?.()
        }}
      />
      {cell.isContested && (
        <p className={shared.contested}>
          {t('benchmark.line.contested')} <Link href={place.addressOf(instance.id)}>{t('benchmark.line.settle')}</Link>
        </p>
      )}
    </div>
  )
}
