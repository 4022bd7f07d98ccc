import { Link } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { fromItems } from '../../documents/planOrigins.ts'
import { CONNECTED } from '../../method/forms/feeding.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import { type Spot, useForm, usePlaced } from './FormContext.ts'
import styles from './Items.module.css'
import { namedItems } from './itemWords.ts'
import { useKnown } from './KnownContext.tsx'

/** What an item is linked to: the action made of it, the needs and actions that an obstacle concerns (S75). */
export function ItemLinks({ spot }: { readonly spot: Spot }) {
  const { group } = useForm().place.circles
  return (
    <>
      {group && <InPlan spot={spot} group={group} />}
      {spot.field.id === CONNECTED && <Connected spot={spot} />}
    </>
  )
}

function InPlan({ spot, group }: { readonly spot: Spot; readonly group: OpenCircle }) {
  const { t } = useTexts()
  const { place } = useForm()
  const became = useDocument(group, fromItems)[spot.owner]
  if (!became) return null
  return (
    <Link href={place.address.replace(/prepare$/, 'plan')} className={styles.inPlan}>
      <Icon name="plan" />
      {t(became === 'plan' ? 'formsUi.toPlan.there' : 'formsUi.toPlan.suggested')}
    </Link>
  )
}

function Connected({ spot }: { readonly spot: Spot }) {
  const ids = usePlaced(spot).answer.value?.ids ?? []
  return ids.length > 0 && <ConnectedTo ids={ids} />
}

function ConnectedTo({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTexts()
  const tools = useForm()
  const { actions } = useKnown()
  const names = (targets: readonly { readonly id: string; readonly name: string }[]) =>
    targets.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  const needs = names(namedItems(tools, 'na.m.needs'))
  const rows = names(actions.map(({ id, cells }) => ({ id, name: cells.what.text })))
  return (
    <>
      {needs.length > 0 && <p className={styles.hint}>{t('formsUi.connect.toNeeds', { needs: needs.join(' · ') })}</p>}
      {rows.length > 0 && (
        <p className={styles.hint}>{t('formsUi.connect.toActions', { actions: rows.join(' · ') })}</p>
      )}
    </>
  )
}
