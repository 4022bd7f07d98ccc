import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { PlanHeader } from '../../documents/programme.ts'
import { PLAN_COLUMNS } from '../../method/plan.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useIsCommunity } from '../useIsCommunity.ts'
import { useItems } from '../workspace.ts'
import styles from './PlanOwner.module.css'

/** Whose plan it is, in words (S50). */
function useOwner(group: OpenCircle): string {
  const { t } = useTexts()
  const isCommunity = useIsCommunity()
  const city = useItems<PlanHeader>(group, 'planHeader')?.[0]?.mentee
  if (isCommunity) return t('plan.city.owner')
  return city ? t('plan.header.owner', { city }) : t('plan.header.ownerUnnamed')
}

/** On the screen. */
export function PlanOwner({ group }: { readonly group: OpenCircle }) {
  return <p className={styles.owner}>{useOwner(group)}</p>
}

/** The same in the part of the table that is repeated on every printed page. */
export function PrintedOwner({ group }: { readonly group: OpenCircle }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus; on the screen the header says it
    <tr className={styles.printed} aria-hidden="true">
      <td colSpan={PLAN_COLUMNS.length + 1}>{useOwner(group)}</td>
    </tr>
  )
}
