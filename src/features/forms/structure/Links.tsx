import { ChoiceChips } from '../../../ui/form/ChoiceChips.tsx'
import { Muted } from '../../../ui/layout/Layout.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { useLinkTargets } from '../useLinkTargets.ts'
import type { StructureProps } from './parts.ts'

/** Other items that this answer is about: needs, key factors, actions, as far as this device may read them. */
export function Links({ field, label, value, change, isReadOnly }: StructureProps) {
  const { t } = useTexts()
  const targets = useLinkTargets(field.id, field.linkTo)
  const chosen = value?.ids ?? []
  const known = targets.filter(({ value: id }) => chosen.includes(id))
  const lost = chosen.length - known.length
  const lostNote = lost > 0 && <Muted>{t('formsUi.value.linkLost', { count: lost })}</Muted>
  if (isReadOnly)
    return (
      <>
        <p>{known.map((target) => target.label).join(', ')}</p>
        {lostNote}
      </>
    )
  if (targets.length === 0)
    return (
      <>
        <Muted>{t('formsUi.value.noTargets')}</Muted>
        {lostNote}
      </>
    )
  const common = { legend: label, isLegendHidden: true, options: targets }
  return (
    <>
      {field.multiple ? (
        <ChoiceChips
          {...common}
          mode="many"
          values={chosen}
          onChange={(ids) => change({ ids: ids.length ? ids : undefined })}
        />
      ) : (
        <ChoiceChips
          {...common}
          isClearable
          value={chosen[0] ?? null}
          onChange={(id) => change({ ids: id ? [id] : undefined })}
        />
      )}
      {lostNote}
    </>
  )
}
