import { useEffect, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { startForm } from '../../documents/forms/instances.ts'
import type { AnswerItem } from '../../documents/forms/project.ts'
import type { readPath } from '../../documents/path.ts'
import { CIRCLES, type CircleKind, isWider } from '../../method/circles.ts'
import type { FormId } from '../../method/forms/types.ts'
import { STAGE_ORDERS } from '../../method/path.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { type FormPlace, usePlaceHere } from '../formPlace.ts'
import { useLoadFormTexts } from '../formTexts.ts'
import { accessTo } from '../useAccess.ts'
import { useReport } from '../useReport.ts'
import { useItems } from '../workspace.ts'
import { FormCard } from './FormCard.tsx'
import { FORM_FACTS } from './formFacts.ts'
import styles from './prepare.module.css'
import { prepareGroups } from './prepareGroups.ts'
import { useFormsAhead } from './useFormsAhead.ts'
import { useInstances } from './useInstances.ts'
import { usePathHere } from './usePathHere.ts'

/** What is written before and beside the visits: the forms of the programme, stage by stage. */
export default function PreparePage() {
  const { t } = useTexts()
  const place = usePlaceHere()
  const instances = useInstances(place)
  const counts = useCounts(place)
  const path = usePathHere(place)
  const begin = useBegin(place)
  useFormsAhead(instances, useLoadFormTexts())
  useEffect(() => {
    // Another page leads to one form of the list.
    const wanted = document.getElementById(location.hash.slice(1))
    wanted?.scrollIntoView({ block: 'start' })
  }, [])
  const groups = useMemo(() => prepareGroups(path?.order ?? STAGE_ORDERS.guide), [path])
  return (
    <Page
      title={t('formsUi.prepare.title')}
      lead={t('formsUi.prepare.lead')}
      actions={
        <LinkButton href={place.address.replace(/prepare$/, 'context')} icon="bridge">
          {t('dossiers.compare.title')}
        </LinkButton>
      }
    >
      {groups.map(({ stage, forms }) => {
        const shown = forms.filter(({ id }) => !isOff(path, id) || instances.some(({ form }) => form === id))
        if (shown.length === 0) return null
        return (
          <section key={stage ?? 'beside'} className={styles.stage} aria-labelledby={`stage-${stage}`}>
            <h2 id={`stage-${stage}`}>{t(stage ? `method.stage.${stage}` : 'formsUi.prepare.beside')}</h2>
            <div className={styles.forms}>
              {shown.map((entry) => (
                <FormCard
                  key={entry.id}
                  entry={entry}
                  place={place}
                  instances={instances.filter(({ form }) => form === entry.id)}
                  counts={counts}
                  onBegin={startingCircle(place, entry.id) && (() => begin(entry.id))}
                />
              ))}
            </div>
          </section>
        )
      })}
    </Page>
  )
}

const isOff = (path: ReturnType<typeof readPath> | null, id: FormId): boolean =>
  path !== null && Object.hasOwn(path.off, id)

/** Answers by form, from the read model. */
function useCounts({ circles }: FormPlace): ReadonlyMap<string, number> {
  const me = useItems<AnswerItem>(circles.me, 'answers')
  const team = useItems<AnswerItem>(circles.team, 'answers')
  const programme = useItems<AnswerItem>(circles.programme, 'answers')
  const group = useItems<AnswerItem>(circles.group, 'answers')
  return useMemo(() => {
    const keys = new Map<string, Set<string>>()
    for (const { id, instance } of [me, team, programme, group].flatMap((items) => items ?? []))
      keys.set(instance, (keys.get(instance) ?? new Set<string>()).add(id))
    return new Map([...keys].map(([instance, ids]) => [instance, ids.size]))
  }, [me, team, programme, group])
}

/** Where a form is begun: the circle it is meant for, or the next narrower one that can be written here. */
function startingCircle({ circles }: FormPlace, form: FormId): OpenCircle | null {
  const { audience } = FORM_FACTS[form]
  const narrowing: readonly CircleKind[] = CIRCLES.filter((kind) => !isWider(kind, audience)).toReversed()
  return narrowing.map((kind) => circles[kind]).find((circle) => circle && accessTo(circle) === 'open') ?? null
}

function useBegin(place: FormPlace): (form: FormId) => void {
  const [, go] = useLocation()
  const report = useReport('formsUi')
  return (form) => {
    const circle = startingCircle(place, form)
    const begun = circle && report(startForm(circle.doc, place.author(), { form, subject: '' }))
    if (begun?.ok) go(place.addressOf(begun.value))
  }
}
