import { type FormEvent, useId, useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { addCheck, deleteCheck, restoreCheck, tickCheck } from '../../documents/checks.ts'
import type { VisitId } from '../../documents/ids.ts'
import type { Check } from '../../documents/readVisits.ts'
import type { CheckPart } from '../../method/visits.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { TickBox } from '../../ui/form/TickBox.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import { useVisitRights } from './useVisitRights.ts'
import styles from './visits.module.css'
import { checkLabel } from './visitWords.ts'

export type CheckListProps = {
  readonly circle: OpenCircle
  readonly visit: VisitId
  readonly part: CheckPart
  readonly checks: readonly Check[]
}

/** One list of a visit: add, tick, remove. Everybody who can write here may. */
export function CheckList({ circle, visit, part, checks }: CheckListProps) {
  const { t } = useTexts()
  const id = useId()
  const { tick } = useVisitRights(circle)
  const done = checks.filter(({ isDone }) => isDone).length
  return (
    <section className={styles.list} aria-labelledby={id}>
      <header className={styles.listHead}>
        <h3 id={id}>{t(`method.checkPart.${part}.label`)}</h3>
        {checks.length > 0 && (
          <span className={styles.soft}>{t('visits.lists.done', { done, count: checks.length })}</span>
        )}
      </header>
      {checks.length === 0 && <p className={styles.soft}>{t(`visits.lists.empty.${part}`)}</p>}
      {checks.length > 0 && (
        <ul className={styles.checks}>
          {checks.map((check) => (
            <CheckItem key={check.id} circle={circle} check={check} isOpen={tick} />
          ))}
        </ul>
      )}
      {tick && <AddCheck circle={circle} visit={visit} part={part} />}
    </section>
  )
}

function CheckItem({
  circle,
  check,
  isOpen,
}: {
  readonly circle: OpenCircle
  readonly check: Check
  readonly isOpen: boolean
}) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('visits')
  const show = useToast()
  const id = useId()
  const label = checkLabel(check, t)
  const restore = () => {
    report(restoreCheck(circle.doc, programme.author(), check.id))
  }
  const remove = () => {
    if (report(deleteCheck(circle.doc, programme.author(), check.id)).ok)
      show({ text: t('visits.lists.removed'), onUndo: restore })
  }
  const tick = (isDone: boolean) => {
    report(tickCheck(circle.doc, programme.author(), check.id, isDone))
  }
  return (
    <li className={styles.check} data-item={check.id}>
      <TickBox id={id} isChecked={check.isDone} isDisabled={!isOpen} onChange={tick} />
      <label htmlFor={id} lang={label.lang} dir="auto" className={styles.checkLabel}>
        {label.text}
      </label>
      {isOpen && (
        <span className={styles.tools}>
          <IconButton icon="trash" label={t('visits.lists.remove', { label: label.text })} onClick={remove} />
        </span>
      )}
    </li>
  )
}

function AddCheck({ circle, visit, part }: Omit<CheckListProps, 'checks'>) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('visits')
  const [label, setLabel] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (label.trim() === '') return
    if (report(addCheck(circle.doc, programme.author(), visit, part, label.trim())).ok) setLabel('')
  }
  return (
    <form className={styles.addCheck} onSubmit={add}>
      <TextInput
        label={t(`visits.lists.add.${part}`)}
        isLabelHidden
        placeholder={t(`visits.lists.add.${part}`)}
        value={label}
        onChange={setLabel}
      />
      {label.trim() !== '' && (
        <Button type="submit" icon="plus">
          {t('common.actions.add')}
        </Button>
      )}
    </form>
  )
}
