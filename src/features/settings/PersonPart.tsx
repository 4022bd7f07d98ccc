import { type FormEvent, useState } from 'react'
import type { Profile } from '../../device/profile.ts'
import { isSide, SIDES, type Side } from '../../method/sides.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWorkspace } from '../workspace.ts'
import styles from './settings.module.css'

type Problem = 'noName' | 'diskFull' | 'unavailable'

/** What the others see of oneself. */
export function PersonPart({ profile }: { readonly profile: Profile }) {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const toast = useToast()
  const [name, setName] = useState(profile.name)
  const [role, setRole] = useState(profile.function)
  const [contact, setContact] = useState(profile.contact ?? '')
  const [sides, setSides] = useState<readonly Side[]>(profile.sides.filter(isSide))
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setProblem('noName')
    const saved = await workspace.saveProfile({
      name: name.trim(),
      function: role.trim(),
      contact: contact.trim(),
      sides,
    })
    setProblem(saved.ok ? null : saved.error.type)
    if (saved.ok) toast({ text: t('settings.person.saved') })
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <TextInput
        label={t('settings.person.name')}
        value={name}
        maxLength={200}
        autoComplete="name"
        error={problem === 'noName' ? t('settings.errors.noName') : undefined}
        onChange={(typed) => {
          setName(typed)
          setProblem(null)
        }}
      />
      <ChoiceChips
        mode="many"
        legend={t('settings.person.sides')}
        help={t('settings.person.sidesHelp')}
        options={SIDES.map((side) => ({ value: side, label: t(`method.side.${side}`) }))}
        values={sides}
        onChange={setSides}
      />
      <TextInput
        label={t('settings.person.function')}
        isOptional
        value={role}
        maxLength={200}
        autoComplete="organization-title"
        onChange={setRole}
      />
      <TextInput
        label={t('settings.person.contact')}
        help={t('settings.person.contactHelp')}
        isOptional
        value={contact}
        maxLength={200}
        onChange={setContact}
      />
      {problem && problem !== 'noName' && <Banner tone="danger">{t(`settings.errors.${problem}`)}</Banner>}
      <div>
        <Button type="submit" kind="primary" icon="check">
          {t('common.actions.save')}
        </Button>
      </div>
    </form>
  )
}
