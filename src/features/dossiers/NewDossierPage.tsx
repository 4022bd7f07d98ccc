import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { CreateError } from '../../device/workspace/workspace.ts'
import type { DossierKind } from '../../documents/dossier.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Row } from '../../ui/layout/Layout.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useFaultInSight } from '../useFaultInSight.ts'
import { useWorkspace } from '../workspace.ts'
import styles from './dossiers.module.css'

const KINDS = ['city', 'association'] as const satisfies readonly DossierKind[]

type Problem = 'noName' | CreateError['type']

/** A name is enough; whoever helps to fill it in is invited next. */
export default function NewDossierPage() {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const [, go] = useLocation()
  const [kind, setKind] = useState<DossierKind>('city')
  const [organisation, setOrganisation] = useState('')
  const [country, setCountry] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isCreating, setCreating] = useState(false)
  const form = useFaultInSight(problem)
  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (isCreating) return
    if (organisation.trim() === '') return setProblem('noName')
    setCreating(true)
    const engine = await workspace.engine()
    const created = await engine.createDossier({ organisation: organisation.trim(), country: country.trim(), kind })
    setCreating(false)
    if (created.ok) go(`/d/${created.value}`)
    else setProblem(created.error.type)
  }
  return (
    <Page
      title={t('dossiers.new.title')}
      lead={t('dossiers.new.lead')}
      width="text"
      breadcrumbs={[{ href: '/', label: t('dossiers.crumbs.home') }]}
    >
      <form ref={form} className={styles.form} onSubmit={(event) => void create(event)} noValidate>
        <ChoiceChips
          legend={t('dossiers.new.kind')}
          options={KINDS.map((value) => ({ value, label: t(`home.dossiers.kinds.${value}`) }))}
          value={kind}
          onChange={(chosen) => chosen && setKind(chosen)}
        />
        <TextInput
          label={t(`dossiers.kinds.${kind}.label`)}
          value={organisation}
          maxLength={200}
          error={problem === 'noName' ? t('dossiers.new.noName') : undefined}
          onChange={(typed) => {
            setOrganisation(typed)
            setProblem(null)
          }}
        />
        <TextInput label={t('dossiers.new.country')} isOptional value={country} maxLength={200} onChange={setCountry} />
        {problem && problem !== 'noName' && (
          <Banner tone="danger" title={t(`dossiers.new.errors.${problem}.title`)}>
            {t(`dossiers.new.errors.${problem}.text`)}
          </Banner>
        )}
        <Row align="end">
          <LinkButton href="/">{t('common.ui.cancel')}</LinkButton>
          <Button type="submit" kind="primary" isBusy={isCreating}>
            {t('dossiers.new.create')}
          </Button>
        </Row>
      </form>
    </Page>
  )
}
