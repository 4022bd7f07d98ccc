import { useState } from 'react'
import type { CityId } from '../../documents/ids.ts'
import type { PlanRow } from '../../documents/readPlan.ts'
import { suggestAction } from '../../documents/suggestions.ts'
import { soundsLikeDeciding } from '../../method/tone.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import styles from './Dialogs.module.css'
import { usePlan } from './PlanContext.tsx'

type Choice = { readonly value: CityId | ''; readonly label: string }

export type SuggestDialogProps = {
  /** What it is about; absent: a new action. */
  readonly row: PlanRow | undefined
  readonly onClose: () => void
}

/** The mentors' and the facilitation's way into the plan (S42), with a soft hint where it sounds like deciding (S43). */
export function SuggestDialog({ row, onClose }: SuggestDialogProps) {
  const { t } = useTexts()
  const { circle, programme, community } = usePlan()
  const report = useReport('plan')
  const show = useToast()
  const [text, setText] = useState('')
  const others = community?.cities.filter(({ id }) => id !== community.mine) ?? []
  const [city, setCity] = useState<CityId | ''>('')
  const suggest = () => {
    const about = row ? { row: row.id } : city && { city }
    const input = { text: text.trim(), ...about }
    if (!report(suggestAction(circle.doc, programme.author(), input)).ok) return
    show({ text: t('plan.suggest.made') })
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t(row ? 'plan.suggest.aboutTitle' : 'plan.suggest.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
          <Button kind="primary" isDisabled={text.trim() === ''} onClick={suggest}>
            {t('plan.suggest.confirm')}
          </Button>
        </>
      }
    >
      {row && (
        <blockquote className={styles.quoted} lang={row.cells.what.language || undefined} dir="auto">
          {row.cells.what.text || t('plan.row.unnamed')}
        </blockquote>
      )}
      {community && !row && (
        <Select
          label={t('plan.city.suggestTo')}
          options={[
            ...others.map(({ id }): Choice => ({ value: id, label: community.nameOf(id) })),
            { value: '', label: t('plan.city.anybody') },
          ]}
          value={city}
          onChange={setCity}
        />
      )}
      <TextArea
        label={t('plan.suggest.label')}
        help={t('plan.suggest.help')}
        circle={{ circle: 'group', label: t('common.circles.group.name') }}
        value={text}
        onChange={setText}
        rows={4}
      />
      <p className={styles.hint} aria-live="polite">
        {soundsLikeDeciding(text) && t('plan.suggest.tone')}
      </p>
    </Dialog>
  )
}
