import { useState } from 'react'
import { takeBack, takeIntoPlan, wayIntoPlan } from '../../documents/takeIntoPlan.ts'
import { isWider } from '../../method/circles.ts'
import { draftingOf } from '../../method/forms/feeding.ts'
import { soundsLikeDeciding } from '../../method/tone.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { type Spot, useForm } from './FormContext.ts'
import styles from './Items.module.css'
import { itemWords } from './itemWords.ts'

/** An item becomes a draft action, or a suggestion of one: one look at who will read it, one tap (S42, S54). */
export function DraftDialog({ spot, onClose }: { readonly spot: Spot; readonly onClose: () => void }) {
  const { t } = useTexts()
  const tools = useForm()
  const show = useToast()
  const report = useReport('formsUi')
  const { place } = tools
  const [words, setWords] = useState(() => itemWords(tools, spot))
  const drafting = draftingOf(spot.field.id)
  const home = spot.parent && place.circles[spot.parent]
  const { group } = place.circles
  const way = wayIntoPlan(place.author().sides)
  if (!drafting || !home || !group || !way) return null
  const take = () => {
    const field = { id: spot.field.id, linkTo: drafting.linkTo }
    const takeable = { owner: spot.owner, field, words: words.trim(), circle: home.kind, template: null }
    const docs = { home: home.doc, group: group.doc }
    const taken = report(takeIntoPlan(docs, place.author(), takeable, words.trim()))
    if (!taken.ok) return
    home.session.flush()
    group.session.flush()
    const undo = () => void report(takeBack(group.doc, place.author(), taken.value, words.trim()))
    show({ text: t(`formsUi.toPlan.done.${way}`), onUndo: undo })
    onClose()
  }
  return (
    <FormDialog
      title={t(`formsUi.toPlan.title.${way}`)}
      action={t(`formsUi.toPlan.confirm.${way}`)}
      isReady={words.trim() !== ''}
      onSubmit={take}
      onClose={onClose}
    >
      <Stack>
        <TextArea
          label={t('formsUi.toPlan.words')}
          help={t('formsUi.toPlan.wordsHelp')}
          value={words}
          onChange={setWords}
        />
        <p className={styles.hint} aria-live="polite">
          {way === 'suggestion' && soundsLikeDeciding(words) && t('formsUi.toPlan.tone')}
        </p>
        <p className={styles.readers}>
          <CircleBadge circle="group" label={t('common.circles.group.name')} />
          {t(isWider('group', home.kind) ? 'formsUi.toPlan.widens' : 'formsUi.toPlan.same')}
        </p>
      </Stack>
    </FormDialog>
  )
}
