import { useCallback, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { type FormInstance, readForms, startForm } from '../../documents/forms/instances.ts'
import { readFormVersions } from '../../documents/forms/versions.ts'
import { catalogEntry, FORMS } from '../../method/forms/catalog.ts'
import type { FormId } from '../../method/forms/types.ts'
import type { Side } from '../../method/sides.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { Muted, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import { type FormSheet, useFormSheets } from '../useFormSheet.ts'
import { useReport } from '../useReport.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import styles from './dossiers.module.css'
import { FormParts } from './FormParts.tsx'

const OURS = FORMS.filter(({ place }) => place === 'dossier')
const isMentor = (sides: readonly Side[]) => sides.includes('mentorCity') || sides.includes('mentorAssociation')

/** What a mentor writes first is its profile. */
const inOrder = (sides: readonly Side[]) =>
  isMentor(sides) ? OURS.toSorted((a, b) => Number(b.id === 'mentorProfile') - Number(a.id === 'mentorProfile')) : OURS

type FormListProps = { readonly team: OpenCircle; readonly isReadOnly: boolean; readonly organisation: string }

/** The forms of a dossier: begun ones with what is there, the others with what they are for. */
export function FormList({ team, isReadOnly, organisation }: FormListProps) {
  const { t } = useTexts()
  const instances = useDocument(team, readForms)
  const sheets = useFormSheets(useMemo(() => OURS.map(({ id }) => id), []))
  const begin = useBegin(team, organisation)
  const dossier = useProgramme()
  return (
    <Section title={t('dossiers.forms.title')} lead={t('dossiers.forms.lead')}>
      <Stack>
        {inOrder(dossier.sides()).flatMap(({ id, many }, index) => {
          const sheet = sheets?.get(id)
          if (!sheet) return []
          const own = instances.filter(({ form }) => form === id)
          const mayBegin = !isReadOnly && (own.length === 0 || many === true)
          return (
            <FormCard
              isFirst={index === 0}
              key={id}
              sheet={sheet}
              instances={own}
              team={team}
              onBegin={mayBegin ? () => begin(id) : null}
            />
          )
        })}
      </Stack>
    </Section>
  )
}

function useBegin(team: OpenCircle, organisation: string) {
  const dossier = useProgramme()
  const [, go] = useLocation()
  const report = useReport('dossiers')
  return (form: FormId) => {
    const isOwn = form !== 'goodPractice'
    const begun = report(startForm(team.doc, dossier.author(), { form, subject: isOwn ? organisation : '' }))
    if (begun.ok) go(`/d/${dossier.id}/forms/${begun.value}`)
  }
}

type FormCardProps = {
  readonly sheet: FormSheet
  readonly instances: readonly FormInstance[]
  readonly team: OpenCircle
  /** The one to turn to before the others. */
  readonly isFirst: boolean
  readonly onBegin: (() => void) | null
}

function FormCard({ sheet: { form, texts }, instances, team, isFirst, onBegin }: FormCardProps) {
  const { t } = useTexts()
  const { label, purpose } = texts.of(form.id)
  return (
    <Card
      title={label}
      actions={
        onBegin && (
          <Button icon="plus" kind={isFirst && instances.length === 0 ? 'primary' : 'secondary'} onClick={onBegin}>
            {t(instances.length === 0 ? 'dossiers.forms.begin' : 'dossiers.forms.another', { form: label })}
          </Button>
        )
      }
    >
      {purpose && <Muted>{purpose}</Muted>}
      {instances.map((instance) => (
        <Begun key={instance.id} sheet={{ form, texts }} instance={instance} team={team} />
      ))}
    </Card>
  )
}

type BegunProps = { readonly sheet: FormSheet; readonly instance: FormInstance; readonly team: OpenCircle }

function Begun({ sheet, instance, team }: BegunProps) {
  const { t } = useTexts()
  const { id } = useProgramme()
  const { me } = useCircles()
  const circles = useMemo(() => (me ? [team, me] : [team]), [team, me])
  const href = `/d/${id}/forms/${instance.id}`
  // Of several sheets, each has a name of its own.
  const { label: form } = sheet.texts.of(sheet.form.id)
  const label = (catalogEntry(sheet.form.id).many && instance.subject) || form
  return (
    <>
      <FormParts sheet={sheet} instance={instance.id} circles={circles} href={href} />
      <Versions sheet={sheet} instance={instance} team={team} />
      <div>
        <LinkButton href={href} icon="pen">
          {t('dossiers.forms.goOn', { form: label })}
        </LinkButton>
      </div>
    </>
  )
}

/** States kept under a name, such as the draft for the search (S72). */
function Versions({ sheet: { texts }, instance, team }: BegunProps) {
  const { t, language } = useTexts()
  const versions = useDocument(
    team,
    useCallback((doc) => readFormVersions(doc, instance.id).map(({ label, at }) => ({ label, at })), [instance.id]),
  )
  if (versions.length === 0) return null
  const names = versions.map(({ label, at }) => `${nameOf(texts, label)} (${formatMoment(at, language, Date.now())})`)
  return (
    <p className={styles.versions}>
      {t('dossiers.forms.versions', { list: new Intl.ListFormat(language).format(names) })}
    </p>
  )
}

/** One of the form's names, or somebody's own words. */
const nameOf = (texts: FormSheet['texts'], label: string): string => {
  const id = `versions/${label}`
  const known = texts.of(id).label
  return known === id ? label : known
}
