import { useState } from 'react'
import type { NoteItem } from '../../documents/readTalk.ts'
import { optionToPlan, wayIntoPlan } from '../../documents/talkOptions.ts'
import { withoutQuestions } from '../../method/essentials.ts'
import { soundsLikeDeciding } from '../../method/tone.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import { useNote } from './NoteContext.ts'
import styles from './talk.module.css'

/** Says who will read the words before they leave the conversation; nothing else of it goes along (S33, S42, S52). */
export function OptionToPlan({ option, onClose }: { readonly option: NoteItem; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { circle } = useNote()
  const { group } = useCircles()
  const programme = useProgramme()
  const report = useReport('talks')
  const show = useToast()
  const [words, setWords] = useState(() => withoutQuestions(option.text) || option.text)
  const way = wayIntoPlan(programme.sides()) ?? 'suggestion'
  const take = () => {
    if (!group) return
    if (!report(optionToPlan(circle, group.doc, programme.author(), { option: option.id, words })).ok) return
    for (const { session } of [group, circle]) session.flush()
    show({ text: t(`talks.options.${way}.done`) })
    onClose()
  }
  return (
    <FormDialog
      title={t(`talks.options.${way}.title`)}
      action={t(`talks.options.${way}.confirm`)}
      isReady={words.trim() !== ''}
      onSubmit={take}
      onClose={onClose}
    >
      <TextArea
        label={t('talks.options.words')}
        help={t('talks.options.wordsHelp')}
        value={words}
        onChange={setWords}
        rows={4}
      />
      <p className={styles.hint} aria-live="polite">
        {way === 'suggestion' && soundsLikeDeciding(words) && t('talks.options.tone')}
      </p>
      <div className={styles.destination}>
        <CircleBadge circle="group" label={t('common.circles.group.name')} />
        <p>{t('talks.options.widens')}</p>
      </div>
    </FormDialog>
  )
}
