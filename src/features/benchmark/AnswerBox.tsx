import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { recordEdit } from '../../documents/edits.ts'
import { homeOf } from '../../documents/forms/home.ts'
import { answerText } from '../../documents/forms/keys.ts'
import type { Cell } from '../../documents/rows.ts'
import { textPort } from '../../documents/textPort.ts'
import type { Form } from '../../method/forms/types.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { OpenText } from '../../ui/text/OpenText.tsx'
import { accessTo } from '../useAccess.ts'
import { useBenchmark } from './BenchmarkContext.ts'
import styles from './benchmark.module.css'
import type { Spot } from './useBenchmarkCommands.ts'
import { useOpen } from './useOpen.ts'

export type AnswerBoxProps = {
  readonly spot: Spot
  readonly cell: Cell
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly help?: ReactNode
  readonly placeholder?: string
  readonly look?: 'box' | 'line'
  readonly aside?: ReactNode
  /** Others write here. */
  readonly isReadOnly?: boolean
  /** Another form than the benchmark's. */
  readonly form?: Form
  /** Before the first letter, where making the form known is not enough. */
  readonly prepare?: () => void
  readonly onLeave?: () => void
}

/** The open box of an answer, in its home; tied to the shared text only while somebody writes in it. */
export function AnswerBox({ spot, cell, form, prepare, onLeave, isReadOnly = false, ...field }: AnswerBoxProps) {
  const { t, language } = useTexts()
  const { place, at, commands, sheets } = useBenchmark()
  const { instance, owner, field: id } = spot
  const home = homeOf(at.docs, form ?? sheets.benchmark, instance.id, id)
  const circle = home && place.circles[home]
  const isOpen = useOpen(circle, (held) => accessTo(held) === 'open')
  const text = answerText(owner, id)
  const record = () => {
    if (circle) recordEdit(circle.doc, place.author(), { text })
  }
  const connect = () => {
    if (!circle) throw new Error('a text without a circle is not opened')
    const port = textPort(circle.doc, text, () => place.author(), circle.undo)
    let isPrepared = false
    return {
      ...port,
      replace(from: number, deleteCount: number, insert: string) {
        if (!isPrepared) {
          commands.prepare({ ...spot, owner: prepare ? instance.id : owner }, form)
          prepare?.()
        }
        isPrepared = true
        port.replace(from, deleteCount, insert)
      },
    }
  }
  return (
    <div className={styles.answer}>
      <OpenText
        key={home}
        {...field}
        text={cell.text}
        lang={cell.language || language}
        isReadOnly={!isOpen || isReadOnly}
        connect={connect}
        onPause={record}
        onLeave={() => {
          record()
          onLeave?.()
        }}
      />
      {cell.isContested && (
        <p className={styles.contested}>
          {t('benchmark.line.contested')} <Link href={place.addressOf(instance.id)}>{t('benchmark.line.settle')}</Link>
        </p>
      )}
    </div>
  )
}
