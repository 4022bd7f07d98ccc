import { setAnswer } from '../../documents/forms/setAnswer.ts'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { type Spot, useForm, usePlaced } from './FormContext.ts'
import styles from './Items.module.css'
import { namedItems } from './itemWords.ts'
import { useKnown } from './KnownContext.tsx'

const NEEDS = 'na.m.needs'

/** An obstacle is linked to the needs that it stands before and to actions that answer it (S75); kept at each tick. */
export function ConnectDialog({ spot, onClose }: { readonly spot: Spot; readonly onClose: () => void }) {
  const { t } = useTexts()
  const tools = useForm()
  const report = useReport('formsUi')
  const { value } = usePlaced(spot).answer
  const { actions } = useKnown()
  const home = spot.parent && tools.place.circles[spot.parent]
  const ids = value?.ids ?? []
  const needs = namedItems(tools, NEEDS)
  const rows = actions.flatMap(({ id, cells }) =>
    cells.what.text.trim() ? [{ id: id as string, name: cells.what.text }] : [],
  )
  const link = (id: string, isLinked: boolean) => {
    if (!home) return
    const next = isLinked ? [...ids, id] : ids.filter((one) => one !== id)
    const place = { owner: spot.owner, field: { id: spot.field.id, type: 'text' as const } }
    report(setAnswer(home.doc, tools.place.author(), place, next.length > 0 ? { ...value, ids: next } : null))
  }
  const choices = (legend: string, targets: readonly { readonly id: string; readonly name: string }[]) => (
    <fieldset className={styles.targets}>
      <legend>{legend}</legend>
      {targets.length === 0 && <p className={styles.hint}>{t('formsUi.connect.none')}</p>}
      {targets.map(({ id, name }) => (
        <Checkbox key={id} label={name} isChecked={ids.includes(id)} onChange={(isLinked) => link(id, isLinked)} />
      ))}
    </fieldset>
  )
  return (
    <FormDialog
      title={t('formsUi.connect.title')}
      action={t('formsUi.connect.done')}
      isReady
      onSubmit={onClose}
      onClose={onClose}
    >
      <Stack>
        {choices(t('formsUi.connect.needs'), needs)}
        {choices(t('formsUi.connect.actions'), rows)}
      </Stack>
    </FormDialog>
  )
}
