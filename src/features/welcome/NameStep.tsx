import { type FormEvent, useState } from 'react'
import type { Profile } from '../../device/profile.ts'
import { isSide, SIDES, type Side } from '../../method/sides.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Row } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useFaultInSight } from '../useFaultInSight.ts'
import { useWorkspace } from '../workspace.ts'
import styles from './NameStep.module.css'

export type NameStepProps = {
  readonly profile: Profile | null
  readonly onBack: () => void
  readonly onDone: (profile: Profile) => void
}
type Problem = 'noName' | 'diskFull' | 'unavailable'

/** Who one is: a name to be shown by, what one stands for and does. Only the name is asked for. */
export function NameStep({ profile, onBack, onDone }: NameStepProps) {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const [name, setName] = useState(profile?.name ?? '')
  const [sides, setSides] = useState<readonly Side[]>(profile?.sides.filter(isSide) ?? [])
  const [role, setRole] = useState(profile?.function ?? '')
  const [problem, setProblem] = useState<Problem | null>(null)
  const form = useFaultInSight(problem)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setProblem('noName')
    const saved = await workspace.saveProfile({ name: name.trim(), sides, function: role.trim() })
    if (saved.ok) onDone(saved.value)
    else setProblem(saved.error.type)
  }
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      {problem && problem !== 'noName' && <Banner tone="danger">{t(`welcome.errors.${problem}`)}</Banner>}
      <TextInput
        label={t('welcome.name.label')}
        help={t('welcome.name.help')}
        value={name}
        maxLength={200}
        autoComplete="name"
        error={problem === 'noName' ? t('welcome.errors.noName') : undefined}
        onChange={(typed) => {
          setName(typed)
          setProblem(null)
        }}
      />
      <ChoiceChips
        mode="many"
        legend={t('welcome.sides.legend')}
        help={t('welcome.sides.help')}
        options={SIDES.map((side) => ({ value: side, label: t(`method.side.${side}`) }))}
        values={sides}
        onChange={setSides}
      />
      <TextInput
        label={t('welcome.function.label')}
        help={t('welcome.function.help')}
        isOptional
        value={role}
        maxLength={200}
        autoComplete="organization-title"
        onChange={setRole}
      />
      <Row align="between">
        <Button onClick={onBack}>{t('common.actions.back')}</Button>
        <Button type="submit" kind="primary">
          {t('welcome.actions.begin')}
        </Button>
      </Row>
    </form>
  )
}
