import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { type FormInstance, readForms } from '../../documents/forms/instances.ts'
import type { FormId } from '../../method/forms/types.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { Grid } from '../../ui/layout/Layout.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import { useFormSheets } from '../useFormSheet.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import { ComparedForms } from './ComparedForms.tsx'

const COMPARED = ['needsAnalysis', 'mentorProfile'] as const satisfies readonly FormId[]

/** The two cities' context side by side (S105): what they shared into the programme, and what people make of it. */
export default function ComparePage() {
  const { t } = useTexts()
  const { id } = useProgramme()
  const { programme } = useCircles()
  return (
    <Page
      title={t('dossiers.compare.title')}
      lead={t('dossiers.compare.lead')}
      circle={{ circle: 'programme', label: t('common.circles.programme.name') }}
      breadcrumbs={[{ href: `/p/${id}/prepare`, label: t('dossiers.compare.crumb') }]}
    >
      {programme && <Shared circle={programme} programme={id} />}
    </Page>
  )
}

const compared = (doc: OpenCircle['doc']): readonly FormInstance[] =>
  readForms(doc).filter(({ form }) => COMPARED.some((id) => id === form))

type SharedProps = { readonly circle: OpenCircle; readonly programme: string }

function Shared({ circle, programme }: SharedProps) {
  const { t } = useTexts()
  const instances = useDocument(circle, compared)
  const sheets = useFormSheets(COMPARED)
  const [chosen, setChosen] = useState<readonly [string | null, string | null]>([null, null])
  const of = (form: FormId) => instances.find((instance) => instance.form === form)
  const left = instances.find(({ id }) => id === chosen[0]) ?? of('needsAnalysis') ?? instances[0]
  const right =
    instances.find(({ id }) => id === chosen[1]) ?? of('mentorProfile') ?? instances.find((one) => one !== left)
  if (!sheets) return null
  if (!left || !right || left === right)
    return (
      <EmptyState
        icon="share"
        title={t('dossiers.compare.empty')}
        action={<LinkButton href={`/p/${programme}/prepare`}>{t('dossiers.share.toForms')}</LinkButton>}
      >
        {t('dossiers.compare.emptyText')}
      </EmptyState>
    )
  const nameOf = ({ subject, form }: FormInstance) => {
    const { label } = sheets.get(form)?.texts.of(form) ?? { label: form }
    return subject ? `${subject} · ${label}` : label
  }
  const options = instances.map((instance) => ({ value: instance.id, label: nameOf(instance) }))
  return (
    <>
      {instances.length > 2 && (
        <Grid>
          <Select
            label={t('dossiers.compare.left')}
            options={options}
            value={left.id}
            onChange={(id) => setChosen([id, chosen[1]])}
          />
          <Select
            label={t('dossiers.compare.right')}
            options={options}
            value={right.id}
            onChange={(id) => setChosen([chosen[0], id])}
          />
        </Grid>
      )}
      <ComparedForms key={`${left.id}${right.id}`} {...{ circle, sheets, left, right, nameOf }} />
    </>
  )
}
