import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { addActor } from '../../documents/actors.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Row, Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import styles from './teams.module.css'
import type { FoundActor } from './useNeedsActors.ts'

type FromNeedsProps = {
  readonly circle: OpenCircle
  readonly found: readonly FoundActor[]
  readonly onClose: () => void
}

/** Names go from the needs analysis to more readers: those that are to are ticked. */
export function FromNeedsDialog({ circle, found, onClose }: FromNeedsProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('teams')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [offered] = useState(found)
  const chosen = offered.filter(({ name }) => !left.has(name))
  const take = () => {
    for (const { name, category } of chosen)
      if (!report(addActor(circle.doc, programme.author(), { name, category, side: 'mentee' })).ok) return
    onClose()
  }
  const toggle = (name: string, isTaken: boolean) => {
    const next = new Set(left)
    if (isTaken) next.delete(name)
    else next.add(name)
    setLeft(next)
  }
  return (
    <FormDialog
      title={t('teams.fromNeeds.title')}
      action={t('teams.fromNeeds.action', { count: chosen.length })}
      isReady={chosen.length > 0}
      onSubmit={take}
      onClose={onClose}
    >
      <Stack>
        <p>{t('teams.fromNeeds.text')}</p>
        <Row>
          <CircleBadge circle="programme" label={t('common.circles.programme.name')} />
        </Row>
        <div className={styles.choices}>
          {offered.map(({ name }) => (
            <Checkbox
              key={name}
              label={name}
              isChecked={!left.has(name)}
              onChange={(isTaken) => toggle(name, isTaken)}
            />
          ))}
        </div>
      </Stack>
    </FormDialog>
  )
}
