import { parseAmount } from '../../method/forms/amounts.ts'
import type { FieldValue } from '../../method/forms/values.ts'
import { COST_KINDS, type CostKind } from '../../method/group.ts'
import { formatNumber } from '../../ui/formats.ts'
import { Grid, Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { PlainField } from '../PlainField.tsx'
import type { GroupProps } from './Balance.tsx'
import styles from './group.module.css'
import { useGroupCommands } from './useGroupCommands.ts'
import { useTending } from './useTending.ts'

/** Three lines and no more: the group stays light (S174). Figures or plain words. */
export function Costs({ place, group }: GroupProps) {
  const { t, language } = useTexts()
  const { mayTend } = useTending(place, group.kind)
  const commands = useGroupCommands(place, group)
  const shown = (value: FieldValue | null): string =>
    value?.number === undefined
      ? (value?.words ?? '')
      : [formatNumber(value.number, language), value.currency].filter(Boolean).join(' ')
  const keep = (kind: CostKind, typed: string) => {
    const known = group.costs[kind].item
    const id = known ?? (typed.trim() === '' ? null : commands.addTo('lsg.costs'))
    if (!id) return
    if (!known) commands.set(id, 'lsg.costs.kind', { options: [kind] })
    commands.set(id, 'lsg.costs.amount', typed.trim() === '' ? null : parseAmount(typed, language))
  }
  return (
    <Stack gap="small">
      <h3 className={styles.below}>{t('group.costs.title')}</h3>
      <p className={styles.lead}>{t('group.costs.lead')}</p>
      <Grid cell="narrow">
        {COST_KINDS.map((kind) => (
          <PlainField
            key={kind}
            label={t(`group.costs.${kind}`)}
            value={shown(group.costs[kind].value)}
            isReadOnly={!mayTend}
            onCommit={(typed) => keep(kind, typed)}
          />
        ))}
      </Grid>
    </Stack>
  )
}
