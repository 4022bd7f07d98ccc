import type { CatalogEntry } from '../../method/forms/catalog.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { List, ListItem } from '../../ui/data/List.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { formatList } from '../../ui/formats.ts'
import { Muted } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import { FORM_FACTS } from './formFacts.ts'
import styles from './prepare.module.css'
import type { Begun } from './useInstances.ts'
import { whoAnswers } from './whoAnswers.ts'

export type FormCardProps = {
  readonly entry: CatalogEntry
  readonly place: FormPlace
  readonly instances: readonly Begun[]
  /** Answers by form that has been begun. */
  readonly counts: ReadonlyMap<string, number>
  /** Null where nothing can be written. */
  readonly onBegin: (() => void) | null
}

const SCREENS = { plan: 'plan', visits: 'visits', talks: 'talks' } as const

/** One form: what it is for, who usually answers, who reads it, what is there, and the way in. */
export function FormCard({ entry, place, instances, counts, onBegin }: FormCardProps) {
  const { t, language } = useTexts()
  const { id, many, ownScreen, jobScreen } = entry
  const { answeredBy, audience } = FORM_FACTS[id]
  const title = t(`formsUi.form.${id}.title`)
  const who = formatList(
    // Among equals several sides are called the same.
    [...new Set(answeredBy.map((one) => whoAnswers(one, t)))],
    language,
  )
  const isBegun = instances.length > 0
  const screen = jobScreen ?? (ownScreen && SCREENS[ownScreen])
  return (
    <div id={id} className={styles.place}>
      <Card
        title={title}
        actions={
          screen ? (
            <LinkButton icon="arrow" href={place.address.replace(/prepare$/, screen)}>
              {t(`formsUi.prepare.${screen}`)}
            </LinkButton>
          ) : (
            onBegin &&
            (!isBegun || many) && (
              <Button
                kind={isBegun ? 'quiet' : 'secondary'}
                icon="plus"
                label={t(isBegun ? 'formsUi.prepare.another' : 'formsUi.prepare.begin', { form: title })}
                onClick={onBegin}
              >
                {t(isBegun ? 'formsUi.prepare.anotherHere' : 'formsUi.prepare.beginHere')}
              </Button>
            )
          )
        }
      >
        <p>{t(`formsUi.form.${id}.purpose`)}</p>
        <div className={styles.facts}>
          <CircleBadge circle={audience} label={t(`common.circles.${audience}.name`)} />
          <Muted>{t('formsUi.help.who', { who })}</Muted>
        </div>
        {/* A screen of its own lists what it holds many of. */}
        {isBegun && !(jobScreen && many) && (
          <List
            items={instances}
            itemKey={(one) => one.id}
            empty={null}
            label={t('formsUi.prepare.begun', { form: title })}
          >
            {(one) => (
              <ListItem
                href={place.addressOf(one.id)}
                title={
                  <bdi>
                    {one.subject || t(screen ? 'formsUi.prepare.asForm' : 'formsUi.prepare.goOn', { form: title })}
                  </bdi>
                }
                detail={t('formsUi.prepare.there', { count: counts.get(one.id) ?? 0 })}
                trailing={one.circles.map((circle) => (
                  <CircleBadge key={circle} circle={circle} label={t(`common.circles.${circle}.name`)} isSymbolOnly />
                ))}
              />
            )}
          </List>
        )}
      </Card>
    </div>
  )
}
