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
import type { ActorSource, FoundActor } from './useNamedActors.ts'

type TakeActorsProps = {
  readonly source: ActorSource
  readonly circle: OpenCircle
  readonly found: readonly FoundActor[]
  readonly onClose: () => void
}

const SIDE = { needs: 'mentee', profile: 'mentor' } as const

/** Names go from a form to more readers: those that are to are ticked. */
export function TakeActorsDialog({ source, circle, found, onClose }: TakeActorsProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('teams')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [offered] = useState(found)
  const chosen = offered.filter(({ name }) => !left.has(name))
  const take = () => {
    for (const { name, category } of chosen)
      if (!report(addActor(circle.doc, programme.author(), { name, category, side: SIDE[source] })).ok) return
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
      title={t(`teams.take.${source}.title`)}
      action={t('teams.take.action', { count: chosen.length })}
      isReady={chosen.length > 0}
      onSubmit={take}
      onClose={onClose}
    >
      <Stack>
        <p>{t(`teams.take.${source}.text`)}</p>
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
